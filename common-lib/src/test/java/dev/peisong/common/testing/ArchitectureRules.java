package dev.peisong.common.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * How the code of every service is laid out. A service's test draws its map:
 *
 * <pre>{@code
 * ArchitectureRules.of("dev.peisong.order")
 *         .downwards("intake", "ordering", "pricing", "merchant") // each may use those after it
 *         .publicTypes("ordering", 9) // where the usual 6 are too few
 *         .atTheEdge("TrackingStream") // may know HTTP though not named …Controller
 *         .check();
 * }</pre>
 */
public final class ArchitectureRules {
    private static final int USUAL_PUBLIC_TYPES = 6;
    private static final String[] WEB = {
        "org.springframework.web..", "org.springframework.http..", "jakarta.servlet.."
    };

    private final String base;
    private final JavaClasses classes;
    private final Map<String, Integer> publicTypes = new HashMap<>();
    private final Set<String> edge = new HashSet<>();
    private List<String> order = List.of();

    private ArchitectureRules(String base) {
        this.base = base;
        this.classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(base);
    }

    public static ArchitectureRules of(String servicePackage) {
        return new ArchitectureRules(servicePackage);
    }

    /** Every feature package, each above those it may use. */
    public ArchitectureRules downwards(String... features) {
        order = List.of(features);
        return this;
    }

    public ArchitectureRules publicTypes(String feature, int atMost) {
        publicTypes.put(feature, atMost);
        return this;
    }

    /** Simple names of types that speak HTTP or Kafka beside controllers and configuration. */
    public ArchitectureRules atTheEdge(String... simpleNames) {
        edge.addAll(List.of(simpleNames));
        return this;
    }

    public void check() {
        slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
        checkOrder();
        checkEdge();
        checkClock();
        checkPublicTypes();
        checkNullMarked();
    }

    private void checkOrder() {
        if (order.isEmpty()) {
            return;
        }
        assertThat(order)
                .as("downwards(...) names every feature package")
                .containsExactlyInAnyOrderElementsOf(features());
        for (int i = 1; i < order.size(); i++) {
            var above = order.subList(0, i).stream().map(this::within).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(within(order.get(i)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(above))
                    .because("features depend downwards: " + order)
                    .check(classes);
        }
    }

    private void checkEdge() {
        noClasses()
                .that(resideInAPackage(base + ".*..").and(notAtTheEdge()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("org.apache.kafka.."))
                .because(
                        "only controllers, configuration and what atTheEdge(...) names know the wire")
                .allowEmptyShould(true)
                .check(classes);
    }

    private void checkClock() {
        noClasses()
                .that()
                .resideInAPackage(base + ".*..")
                .should()
                .callMethodWhere(JavaTime.READS_THE_MACHINE_CLOCK)
                .because("time comes in as an argument or from an injected Clock")
                .allowEmptyShould(true)
                .check(classes);
    }

    private void checkPublicTypes() {
        for (var feature : features()) {
            var types =
                    classes.stream()
                            .filter(c -> c.getPackageName().equals(base + "." + feature))
                            .filter(
                                    c ->
                                            c.isTopLevelClass()
                                                    && c.getModifiers()
                                                            .contains(JavaModifier.PUBLIC))
                            .map(JavaClass::getSimpleName)
                            .toList();
            assertThat(types)
                    .as("public types of %s: package-private is the default", feature)
                    .hasSizeLessThanOrEqualTo(
                            publicTypes.getOrDefault(feature, USUAL_PUBLIC_TYPES));
        }
    }

    private void checkNullMarked() {
        var unmarked =
                classes.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                        .map(p -> p.getName())
                        .toList();
        assertThat(unmarked).as("packages without a @NullMarked package-info").isEmpty();
    }

    private Set<String> features() {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(base + "."))
                .map(name -> name.substring(base.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }

    private String within(String feature) {
        return base + "." + feature + "..";
    }

    private DescribedPredicate<JavaClass> notAtTheEdge() {
        return DescribedPredicate.describe(
                "are not at the edge",
                type -> {
                    var top = topLevel(type);
                    var name = top.getSimpleName();
                    return !(name.endsWith("Controller")
                            || name.endsWith("Configuration")
                            || name.endsWith("Advice")
                            || edge.contains(name));
                });
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::topLevel).orElse(type);
    }
}
