package dev.peisong.dispatch.execution;

import jakarta.validation.constraints.NotNull;

/**
 * What the tenant wants with each delivery. The phone asks for it; a delivery without it is a fact
 * all the same.
 *
 * @param scan each parcel's barcode at the door
 * @param code the recipient's one-time code
 */
record ProofRules(
        @NotNull Boolean scan,
        @NotNull Boolean photo,
        @NotNull Boolean signature,
        @NotNull Boolean code) {
    static final ProofRules NONE = new ProofRules(false, false, false, false);
}
