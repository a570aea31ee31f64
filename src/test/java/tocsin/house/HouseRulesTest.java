package tocsin.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import tocsin.Application;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.TownClock;

/** The rules of the house: walls, clock, the place of SQL, names, both languages. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tocsin");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** Soft limit; a file over it is a place where the house may want another wall. */
    private static final int LINES = 330;

    @Test
    void aRoomCallsOnlyTheRoomsBelowThatItNames() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void nobodyReadsAnotherClockThanTheTowns() {
        for (var type : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class, Clock.class
        }) {
            noClasses()
                    .that()
                    .areNotAssignableTo(TownClock.class)
                    .should()
                    .callMethod(type, type == Clock.class ? "systemUTC" : "now")
                    .check(HOUSE);
        }
    }

    @Test
    void sqlStandsInStoresOnly() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(Store|Stores)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(HOUSE);
    }

    @Test
    void noClassIsCalledByAWordThatSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|VO)(\\$.*)?")
                .check(HOUSE);
    }

    @Test
    void everyRefusalSpeaksBothLanguagesWithTheSamePlaces() {
        var wrong = new ArrayList<String>();
        HOUSE.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemKind.class))
                .forEach(type -> {
                    for (var constant : type.reflect().getEnumConstants()) {
                        var kind = (ProblemKind) constant;
                        boolean languages = CHINESE.matcher(kind.title().zh()).find()
                                && !CHINESE.matcher(kind.title().en()).find()
                                && !CHINESE.matcher(kind.detail().en()).find();
                        if (!languages
                                || !places(kind.detail().zh())
                                        .equals(places(kind.detail().en()))) {
                            wrong.add(kind.type());
                        }
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void filesAreShort() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var longOnes = new ArrayList<String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > LINES) {
                    longOnes.add(file + " " + lines);
                }
            }
            assertThat(longOnes).isEmpty();
        }
    }

    private static java.util.Set<String> places(String text) {
        var places = new java.util.TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }
}
