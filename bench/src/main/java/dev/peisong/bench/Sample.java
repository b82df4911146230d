package dev.peisong.bench;

import dev.peisong.bench.run.Instance;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A fixed share of the instances that stands for all: of each size and class one with time windows,
 * of the others a spread of sizes, and all with pairs.
 */
final class Sample {

    private static final Pattern NAMES =
            Pattern.compile(
                    "C102|C201|R103|R201|RC101|RC203"
                            + "|(C|R|RC)[12]_(2|4|10)_4"
                            + "|X-n303-k21|X-n599-k92|X-n1001-k43|Leuven1|Ghent1"
                            + "|l.*");

    private Sample() {}

    static List<Instance> of(List<Instance> all) {
        return all.stream().filter(i -> NAMES.matcher(i.name()).matches()).toList();
    }
}
