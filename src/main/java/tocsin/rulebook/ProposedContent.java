package tocsin.rulebook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a proposed edition says: the numbers or days of the command set into the edition before it. */
@Component
class ProposedContent {
    private static final int LONGEST_SPAN = 60;

    private final Rulebook rulebook;
    private final RuleNumbers numbers;
    private final ObjectProvider<RuleGround> ground;

    ProposedContent(Rulebook rulebook, RuleNumbers numbers, ObjectProvider<RuleGround> ground) {
        this.rulebook = rulebook;
        this.numbers = numbers;
        this.ground = ground;
    }

    /** Where it shall hold: the place named, or all that this installation serves. */
    RuleGround.Place place(ProposeEdition command) {
        var code = command.areaCode();
        if (holdsEverywhere(command.rule())) {
            return servedPlace();
        }
        if (code == null) {
            throw RulebookProblem.NO_SUCH_PLACE.with("–").at("/areaCode");
        }
        return ground.getObject()
                .find(code)
                .orElseThrow(() -> RulebookProblem.NO_SUCH_PLACE.with(code).at("/areaCode"));
    }

    RuleGround.Place servedPlace() {
        return ground.getObject().served().orElseThrow(() -> RulebookProblem.NO_SUCH_PLACE.with("–"));
    }

    /** True when a rule is read without a place. */
    boolean holdsEverywhere(String rule) {
        return rule.equals(WorkingCalendar.RULE)
                || numbers.of(rule).map(RuleNumber.Of::holdsEverywhere).orElse(false);
    }

    Map<String, Object> values(ProposeEdition command) {
        RulebookProblem.UNKNOWN_RULE.unless(rulebook.rules().contains(command.rule()), command.rule());
        if (command.rule().equals(WorkingCalendar.RULE)) {
            return calendar(command.calendar());
        }
        var declared = numbers.of(command.rule())
                .orElseThrow(() -> RulebookProblem.NOT_OPEN_TO_EDITIONS.with(rulebook.title(command.rule())));
        var codes = command.areaCode() == null ? List.<String>of() : List.of(command.areaCode());
        var before = rulebook.<Map<String, Object>>inForce(command.rule(), type(), command.inForceFrom(), codes);
        return numbers.set(declared, before.values(), Objects.requireNonNullElse(command.numbers(), Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Class<Map<String, Object>> type() {
        return (Class<Map<String, Object>>) (Class<?>) Map.class;
    }

    private static Map<String, Object> calendar(ProposeEdition.@Nullable Days days) {
        if (days == null) {
            throw RulebookProblem.CALENDAR_ODD.with("–").at("/calendar");
        }
        var off = daysOff(days);
        for (var day : days.working()) {
            require(day.getYear() == days.year() && CalendarYear.isWeekend(day) && !off.contains(day), day);
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("year", days.year());
        values.put("workingDays", workingDays(days.year(), off, Set.copyOf(days.working())));
        values.put(
                "off",
                days.off().stream()
                        .map(span -> Map.of(
                                "from",
                                span.from().toString(),
                                "until",
                                span.until().toString()))
                        .toList());
        values.put("working", days.working().stream().map(LocalDate::toString).collect(Collectors.toList()));
        return values;
    }

    private static Set<LocalDate> daysOff(ProposeEdition.Days days) {
        var off = new HashSet<LocalDate>();
        for (var span : days.off()) {
            require(
                    !span.until().isBefore(span.from())
                            && span.from().getYear() == days.year()
                            && span.until().getYear() == days.year()
                            && span.from().plusDays(LONGEST_SPAN).isAfter(span.until()),
                    span.from());
            off.addAll(span.from().datesUntil(span.until().plusDays(1)).toList());
        }
        return off;
    }

    private static int workingDays(int year, Set<LocalDate> off, Set<LocalDate> working) {
        return (int) LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> working.contains(day) || !CalendarYear.isWeekend(day) && !off.contains(day))
                .count();
    }

    private static void require(boolean fits, LocalDate day) {
        RulebookProblem.CALENDAR_ODD.unless(fits, day);
    }
}
