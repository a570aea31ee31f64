package tocsin.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kinds of path a hazard can take, each by the facts that make it one, in the order in which they come true. */
enum HazardPath {
    PUT_RIGHT_ON_THE_SPOT("Recorded", "RectifiedOnTheSpot", "Closed"),
    ORDERED_AND_DONE("Recorded", "NoticeIssued", "NoticeServed", "Submitted", "RecheckPassed", "Closed"),
    SENT_BACK_AND_DONE_AGAIN("NoticeIssued", "Submitted", "RecheckFailed", "Submitted", "RecheckPassed", "Closed"),
    RECHECKED_WITHOUT_A_REPORT("NoticeIssued", "RecheckFailed"),
    GIVEN_MORE_TIME("NoticeIssued", "Extended", "Submitted"),
    CLASSIFIED_FIRST("Recorded", "Classified", "NoticeIssued"),
    GRADED_MAJOR_LATER("Recorded", "Graded", "NoticeIssued"),
    DETERMINED_BY_THE_STANDARD("Recorded", "Determined", "NoticeIssued"),
    STOPPED_AND_RESUMED("Stopped", "ResumptionAsked", "Resumed"),
    REFUSED_TO_RESUME("Stopped", "ResumptionAsked", "ResumptionRefused"),
    GUARDED_MEANWHILE("Guarded", "GuardReviewed"),
    COMBINED_USE_BY_A_MEASURE("Recorded", "MeasureChosen", "MustsChecked"),
    CLOSURE_REFUSED_AND_DONE_ANEW("Closed", "ClosureRefused", "Submitted", "RecheckPassed", "Closed"),
    LOOKED_AT_AGAIN("Closed", "LookedBack"),
    CAME_BACK("Closed", "Relapsed"),
    UNSAFE_THEN_STOPPED_AND_RELEASED("SafetyJudged", "Stopped", "NoticeIssued", "Resumed", "RecheckPassed", "Closed"),
    ENTERED_TWICE("Recorded", "Voided"),
    VOID_AND_TAKEN_BACK("Voided", "Restored", "NoticeIssued"),
    CORRECTED("Recorded", "Corrected", "NoticeIssued"),
    TAKEN_OVER_AND_GONE_ON("Adopted", "NoticeIssued"),
    TAKEN_OVER_AND_DONE("Adopted", "Submitted");

    private final List<String> facts;

    HazardPath(String... facts) {
        this.facts = List.of(facts);
    }

    /** Those that no hazard of a told story took. */
    static List<HazardPath> notWalked(JdbcClient sql) {
        var walked = sql.sql("""
                select distinct ',' || string_agg(split_part(kind, '.', 2), ',' order by at, position) || ','
                from foundation.journal where kind like 'hazards.%' group by subject
                """).query(String.class).list();
        return Arrays.stream(values())
                .filter(path -> walked.stream().noneMatch(path.pattern().asPredicate()))
                .toList();
    }

    /** The facts of a hazard are written one after another, each between commas; others may come true between. */
    private Pattern pattern() {
        return Pattern.compile("," + String.join(",(.*,)?", facts) + ",");
    }
}
