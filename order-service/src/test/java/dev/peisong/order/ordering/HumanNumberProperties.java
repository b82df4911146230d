package dev.peisong.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.id.Ids;
import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The check character does what it is for. */
class HumanNumberProperties {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final String number = HumanNumber.of('O', Ids.next(), Instant.EPOCH);

    @Property
    void everyMistypedCharacterIsCaught(
            @ForAll @IntRange(max = 14) int at, @ForAll @IntRange(max = 35) int typed) {
        var wrong = new StringBuilder(number);
        wrong.setCharAt(at, CHARACTERS.charAt(typed));
        assertThat(HumanNumber.isValid(wrong.toString()))
                .isEqualTo(wrong.toString().equals(number));
    }

    @Property
    void everySwapOfNeighboursIsCaught(@ForAll @IntRange(max = 13) int at) {
        var wrong = new StringBuilder(number);
        wrong.setCharAt(at, number.charAt(at + 1));
        wrong.setCharAt(at + 1, number.charAt(at));
        assertThat(HumanNumber.isValid(wrong.toString()))
                .isEqualTo(wrong.toString().equals(number));
    }

    @Property(tries = 20)
    void peopleMaySpellItTheirWay(@ForAll @IntRange(min = 1, max = 13) int at) {
        var spelled =
                number.substring(0, at) + " - " + number.substring(at).toLowerCase(Locale.ROOT);
        assertThat(HumanNumber.isValid(spelled)).isTrue();
    }
}
