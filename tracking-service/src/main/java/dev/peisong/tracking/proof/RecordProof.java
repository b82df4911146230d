package dev.peisong.tracking.proof;

import dev.peisong.common.contract.TrackingEvent.ProofRecorded;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.personal.PersonalData;
import dev.peisong.tracking.timeline.Shipments;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a driver brings as proof, and says that it is there. */
@Component
class RecordProof {
    private final Proofs proofs;
    private final Shipments shipments;
    private final PersonalData personal;
    private final Outbox outbox;
    private final Clock clock;

    RecordProof(
            Proofs proofs, Shipments shipments, PersonalData personal, Outbox outbox, Clock clock) {
        this.proofs = proofs;
        this.shipments = shipments;
        this.personal = personal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps the evidence; the same proof sent again changes nothing. Says whether it was new. */
    @Transactional
    boolean handle(Evidence evidence, Shipments.Tracked shipment) {
        Instant now = clock.instant();
        if (!proofs.add(
                evidence, shipment.orderId(), sealed(evidence, shipment.recipientKeyId()), now)) {
            refuseOther(evidence);
            return false;
        }
        redeemCode(evidence);
        outbox.append(
                new ProofRecorded(
                        evidence.proofId(),
                        shipment.orderId(),
                        shipment.shipmentId(),
                        evidence.stopId(),
                        evidence.kinds(),
                        evidence.sha256(),
                        evidence.occurredAt(),
                        now),
                evidence.proofId(),
                shipment.orderId());
        return true;
    }

    private void redeemCode(Evidence evidence) {
        String code = evidence.code();
        if (code != null && !shipments.redeem(evidence.shipmentId(), code)) {
            throw DomainException.invalid(
                    "/code",
                    "wrong-code",
                    "This is not the shipment's code, or it was used: ask the recipient again");
        }
    }

    private void refuseOther(Evidence evidence) {
        String kept = proofs.find(evidence.proofId()).map(Proofs.Proof::sha256).orElse("");
        if (!kept.equals(evidence.sha256())) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "proof-id-used",
                    "Another proof was recorded under this id",
                    "/proofId");
        }
    }

    private Proofs.SealedParts sealed(Evidence evidence, UUID key) {
        return new Proofs.SealedParts(
                seal(key, "proof.name", evidence.recipientName()),
                seal(key, "proof.photo", evidence.photo()),
                seal(key, "proof.signature", evidence.signature()));
    }

    /** A recipient who was erased meanwhile leaves only the hash: the fact is kept all the same. */
    private @Nullable String seal(UUID key, String field, @Nullable String text) {
        if (text == null || personal.isErased(key)) {
            return null;
        }
        return personal.trySeal(key, field, text)
                .orElseThrow(
                        () ->
                                new DomainException(
                                        DomainException.Kind.NOT_FOUND,
                                        "shipment-not-ready",
                                        "The recipient's key is not here yet: send the proof"
                                                + " again"))
                .text();
    }
}
