package dev.peisong.dispatch.execution;

import java.util.List;

/**
 * Why something was not delivered, in the tenant's words.
 *
 * @param tryAgain whether another attempt makes sense
 * @param active whether drivers may choose it
 */
record ReasonCode(
        String code, String label, LiableParty liableParty, boolean tryAgain, boolean active) {

    /** Who answers for it. */
    enum LiableParty {
        CUSTOMER,
        MERCHANT,
        CARRIER,
        NOBODY
    }

    /** What every tenant starts with, and may change. */
    static final List<ReasonCode> DEFAULTS =
            List.of(
                    of("NOT_HOME", "Nobody was there", LiableParty.CUSTOMER, true),
                    of("NO_ACCESS", "The door could not be reached", LiableParty.CUSTOMER, true),
                    of("WRONG_ADDRESS", "The address is wrong", LiableParty.MERCHANT, false),
                    of(
                            "RESCHEDULED",
                            "The customer asked for another time",
                            LiableParty.CUSTOMER,
                            true),
                    of("REFUSED", "The customer does not want it", LiableParty.CUSTOMER, false),
                    of("DAMAGED", "The goods are damaged", LiableParty.CARRIER, false),
                    of("NOT_AS_ORDERED", "It is not what was ordered", LiableParty.MERCHANT, false),
                    of("NO_PAYMENT", "The amount was not paid", LiableParty.CUSTOMER, true),
                    of("OUT_OF_TIME", "The driver ran out of time", LiableParty.CARRIER, true),
                    of("VEHICLE_BREAKDOWN", "The vehicle broke down", LiableParty.CARRIER, true),
                    of("WEATHER", "Weather or a closed road", LiableParty.NOBODY, true),
                    of("INTERCEPTED", "Brought back on request", LiableParty.MERCHANT, false));

    private static ReasonCode of(String code, String label, LiableParty party, boolean again) {
        return new ReasonCode(code, label, party, again, true);
    }

    /** A code that the list does not know is kept as said: facts are never refused. */
    static ReasonCode unknown(String code) {
        return of(code, code, LiableParty.NOBODY, true);
    }
}
