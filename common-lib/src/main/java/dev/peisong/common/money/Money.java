package dev.peisong.common.money;

import java.util.Currency;

/**
 * An amount in the minor unit of its currency (fen, cents); exact, never floating.
 *
 * @param amountMinor minor units, may be negative
 * @param currency ISO 4217 code such as {@code CNY}
 */
public record Money(long amountMinor, String currency) {
    public Money {
        Currency.getInstance(currency); // refuses what ISO 4217 does not list
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** The sum; both must be of one currency, and overflow is refused. */
    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amountMinor), currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "cannot add " + other.currency + " to " + currency + ": convert first");
        }
        return other;
    }
}
