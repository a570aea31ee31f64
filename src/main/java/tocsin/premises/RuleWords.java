package tocsin.premises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.rulebook.CatalogueEntry;
import tocsin.rulebook.Catalogues;

/** The words of codes on a day, looked up once for many places. */
final class RuleWords {
    static final String FLAGS = "flags";

    private static final Map<String, Text> FLAG_WORDS = Map.of(
            "PEOPLE_SLEEP", Text.of("有人住宿", "people sleep there"),
            "WHOLE_BUILDING", Text.of("整栋建筑", "the whole building"),
            "SINGLE_STOREY", Text.of("单层建筑", "single-storey"),
            "UNDERGROUND_ONLY", Text.of("无地上楼层", "no floor above ground"));

    private final Map<String, Map<String, CatalogueEntry>> entries = new HashMap<>();
    private final Catalogues catalogues;
    private final LocalDate on;

    RuleWords(Catalogues catalogues, LocalDate on) {
        this.catalogues = catalogues;
        this.on = on;
    }

    /** The word of a code; the code itself when the catalogue no longer has it. */
    Text of(String catalogue, String code) {
        if (catalogue.equals(FLAGS)) {
            return FLAG_WORDS.getOrDefault(code, Text.same(code));
        }
        var entry = entries(catalogue).get(code);
        return entry == null ? Text.same(code) : entry.label();
    }

    /** True when the catalogue has this code that day. */
    boolean knows(String catalogue, String code) {
        return entries(catalogue).containsKey(code);
    }

    /** True when somebody may enter this measure. */
    boolean canBeGiven(String measure) {
        var entry = entries("premises-measures").get(measure);
        return entry != null && entry.is("given");
    }

    /** Refuses a type or measure that the catalogues of the day do not have, and a measure below nought by its name. */
    void requireKnown(RecordPremises command) {
        for (var type : command.venueTypes() == null ? List.<String>of() : command.venueTypes()) {
            if (!knows("venue-types", type)) {
                throw PremisesProblem.UNKNOWN_TYPE.with(type).at("/venueTypes");
            }
        }
        for (var measure : command.measures() == null
                ? Map.<String, @Nullable BigDecimal>of().entrySet()
                : command.measures().entrySet()) {
            if (!canBeGiven(measure.getKey())) {
                throw PremisesProblem.UNKNOWN_MEASURE.with(measure.getKey()).at("/measures");
            }
            var value = measure.getValue();
            if (value != null && value.signum() < 0) {
                throw PremisesProblem.NEGATIVE
                        .with(of("premises-measures", measure.getKey()), value.toPlainString())
                        .at("/measures/" + measure.getKey());
            }
        }
    }

    /** A measure with its unit, beside the number of a rule. */
    Text measured(String measure, BigDecimal is, String sign, BigDecimal number) {
        return Text.of("{0} {1} {2}（{3} {4}）", "{0} {1} {2} ({3} {4})")
                .with(of("premises-measures", measure), plain(is), unit(measure), sign, plain(number));
    }

    /** A measure with its unit. */
    Text counted(String measure, BigDecimal is) {
        return Text.of("{0} {1} {2}", "{0}: {1} {2}").with(of("premises-measures", measure), plain(is), unit(measure));
    }

    /** The unit of a measure; empty when it has none. */
    Text unit(String measure) {
        var entry = entries("premises-measures").get(measure);
        if (entry != null && entry.more().get("unit") instanceof Map<?, ?> unit) {
            return Text.of(String.valueOf(unit.get("zh")), String.valueOf(unit.get("en")));
        }
        return Text.same("");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Map<String, CatalogueEntry> entries(String catalogue) {
        return entries.computeIfAbsent(catalogue, name -> {
            var byCode = new HashMap<String, CatalogueEntry>();
            catalogues.list(name, on).forEach(entry -> byCode.put(entry.code(), entry));
            return byCode;
        });
    }
}
