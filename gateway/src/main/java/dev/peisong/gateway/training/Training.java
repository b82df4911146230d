package dev.peisong.gateway.training;

import dev.peisong.gateway.identity.Tenant;
import java.math.BigInteger;
import java.util.UUID;

/** That a person of the tenant at hand practises in an organisation of this id. */
record Training(UUID id) {

    /** The organisation, whether or not it was founded yet: all of it follows from the id. */
    Tenant tenant() {
        var digits = new BigInteger(id.toString().replace("-", ""), 16);
        return new Tenant(id, "training-" + digits.toString(36), "Training", true);
    }
}
