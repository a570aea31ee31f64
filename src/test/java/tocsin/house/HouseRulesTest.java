package tocsin.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import tocsin.Application;
import tocsin.foundation.TownClock;
import tocsin.organization.GroundRecords;

/** The rules of the house: walls, doors, the clock, the place of SQL, names. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tocsin");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(select\\s|insert\\s+into\\s|update\\s+\\w+\\.\\w|delete\\s+from\\s|with\\s+\\w+\\s+as\\s|create\\s+\\w+\\s).*",
            Pattern.DOTALL);
    /** Where SQL may be written: stores, declarations of ledgers, and the room that makes and moves the tables. */
    private static final Pattern PLACE_OF_SQL =
            Pattern.compile(".*(Store|Ledger|Ledgers)\\.java|.*/tocsin/database/.*");

    private static final Pattern DATABASE_CLOCK = Pattern.compile(
            "(?i)\\b(now\\s*\\(\\s*\\)|current_(date|time|timestamp)\\b|local(time|timestamp)\\b|(clock|statement|transaction)_timestamp\\s*\\()");

    private static final Pattern KEEPS_A_PATH = Pattern.compile("(?m)^\\s*area_path\\s+text");

    @Test
    void aRoomCallsOnlyTheRoomsBelowThatItNames() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void aDoorHandsOutNothingThatStaysInside() {
        var leaks = new TreeSet<String>();
        HOUSE.stream()
                .filter(HouseRulesTest::isDoor)
                .forEach(type -> type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(unit ->
                                inside(unit).forEach(kept -> leaks.add(unit.getFullName() + " shows " + kept))));
        assertThat(leaks).isEmpty();
    }

    private static boolean isDoor(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(HouseRulesTest::isDoor).orElse(true);
    }

    private static Set<String> inside(JavaCodeUnit unit) {
        var kept = new TreeSet<String>();
        unit.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(type -> type.getPackageName().startsWith("tocsin") && !isDoor(type))
                .forEach(type -> kept.add(type.getSimpleName()));
        return kept;
    }

    @Test
    void nobodyReadsAnotherClockThanTheTowns() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(TownClock.class)
                .should()
                .accessTargetWhere(describe("reads a clock", access -> isClock(access.getTarget())))
                .check(HOUSE);
    }

    /** {@code nanoTime} is a stopwatch and tells no time of day. */
    private static boolean isClock(AccessTarget target) {
        var owner = target.getOwner();
        return owner.getPackageName().equals("java.time")
                        && (target.getName().equals("now")
                                || owner.getSimpleName().equals("Clock")
                                        && target.getName().matches("system.*|tick.*"))
                || owner.getFullName().equals("java.lang.System")
                        && target.getName().equals("currentTimeMillis")
                // Certificates speak in dates of old; turning one into an instant, or back, reads no clock.
                || owner.isEquivalentTo(java.util.Date.class)
                        && !Set.of("from", "toInstant").contains(target.getName())
                || owner.isEquivalentTo(java.util.Calendar.class);
    }

    @Test
    void theDatabaseIsNotAskedTheTime() throws IOException {
        var asked = new TreeSet<String>();
        for (var source : JavaSource.below(JavaSource.MAIN)) {
            source.each(path -> {
                if (path.getLeaf() instanceof LiteralTree literal
                        && literal.getValue() instanceof String text
                        && DATABASE_CLOCK.matcher(text).find()) {
                    asked.add(source.file() + ":" + source.line(literal));
                }
            });
        }
        try (var files = Files.walk(Path.of("src/main/resources/db"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (DATABASE_CLOCK.matcher(Files.readString(file)).find()) {
                    asked.add(file.toString());
                }
            }
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyStoresSpeakToTheDatabase() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(Store|Stores)(\\$.*)?")
                .and()
                .resideOutsideOfPackage("tocsin.database")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.springframework\\.jdbc\\..*|javax\\.sql\\..*"
                        + "|java\\.sql\\.(Connection|DriverManager|(Prepared)?Statement|ResultSet)")
                .check(HOUSE);
    }

    @Test
    void sqlStandsInStoresAndDeclarationsOfLedgersOnly() {
        var elsewhere = new TreeSet<String>();
        for (var source : JavaSource.below(JavaSource.MAIN)) {
            if (!PLACE_OF_SQL.matcher(source.file().toString()).matches()) {
                source.each(path -> {
                    if (path.getLeaf() instanceof LiteralTree literal
                            && literal.getValue() instanceof String text
                            && STATEMENT.matcher(text).matches()) {
                        elsewhere.add(source.file() + ":" + source.line(literal));
                    }
                });
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void noClassIsCalledByAWordThatSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Common|Manager|Impl|DTO|Dto|VO|DO)(\\$.*)?")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndWhatMayBeNull() throws IOException {
        try (var folders = Files.walk(JavaSource.MAIN.resolve("tocsin"))) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                assertThat(Files.readString(folder.resolve("package-info.java")))
                        .as(folder.toString())
                        .startsWith("/**")
                        .contains("@NullMarked");
            }
        }
    }

    @Test
    void noTwoMigrationsOfARoomBearTheSameVersion() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getParent().getFileName() + " "
                                    + file.getFileName().toString().split("__", 2)[0])
                            .toList())
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    /** Where a path is the place of a closed fact or of a figure, it stays as it was. */
    private static final Set<String> PATHS_OF_THE_PAST = Set.of("foundation", "figures");

    @Test
    void aRoomThatKeepsPathsOfAreasGoesAlongWithItsGround() throws IOException {
        var keeping = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (KEEPS_A_PATH.matcher(Files.readString(file)).find()) {
                    keeping.add(file.getParent().getFileName().toString());
                }
            }
        }
        keeping.removeAll(PATHS_OF_THE_PAST);
        var following = HOUSE.stream()
                .filter(type -> type.isAssignableTo(GroundRecords.class) && !type.isInterface())
                .map(type -> type.getPackageName().replace("tocsin.", ""))
                .collect(Collectors.toSet());
        assertThat(keeping).isNotEmpty().isSubsetOf(following);
    }
}
