package tocsin.screening;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;

/** Tells this room's facts as sentences. */
@Component
class ScreeningSentences implements FactSentence {
    private final ScreeningReportStore store;
    private final Areas areas;

    ScreeningSentences(ScreeningReportStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("screening.");
    }

    @Override
    public Told tell(JournalEntry fact) {
        var subject = fact.subject();
        return switch (fact.as(ScreeningEvent.class)) {
            case ScreeningEvent.Gathered it ->
                told(
                        subject,
                        Text.of(
                                        "汇总{0} {1} 至 {2} 的排查结果，共 {3} 条，待主要领导签字",
                                        "gathered what {0} found from {1} to {2}: {3}, to be signed")
                                .with(areas.get(new AreaId(it.area())).name(), it.fromOn(), it.untilOn(), it.count()));
            case ScreeningEvent.SignedOff it ->
                told(
                        subject,
                        (it.acting()
                                        ? Text.of(
                                                "以代理主要领导身份签字，上报 {0} 条排查结果",
                                                "signed acting for the principal; {0} went up")
                                        : Text.of("作为主要领导签字，上报 {0} 条排查结果", "signed as principal; {0} went up"))
                                .with(it.count()));
            case ScreeningEvent.Voided it ->
                told(
                        subject,
                        (it.afterSigning()
                                        ? Text.of(
                                                "上报后将这份排查结果作废，共 {0} 条：{1}",
                                                "declared these results void after they went up, with {0} in them: {1}")
                                        : Text.of(
                                                "将这份排查结果作废，共 {0} 条：{1}",
                                                "declared these results void, with {0} in them: {1}"))
                                .with(it.count(), it.reason()));
            case ScreeningEvent.Restored it ->
                told(
                        subject,
                        Text.of("恢复这份排查结果，共 {0} 条：{1}", "restored these results, with {0} in them: {1}")
                                .with(it.count(), it.reason()));
            case ScreeningEvent.SentBack it -> sentBack(it, subject);
            case ScreeningEvent.AllSentBack it -> allSentBack(it, subject);
        };
    }

    private Told sentBack(ScreeningEvent.SentBack it, UUID hazard) {
        var words = it.afterSigning()
                ? Text.of("上报后退回这条排查结果：{0}", "sent this back after it went up: {0}")
                : Text.of("签字前退回这条排查结果：{0}", "took this out before signing: {0}");
        return told(it.report(), words.with(store.reason(it.report(), hazard).orElse("")));
    }

    private Told allSentBack(ScreeningEvent.AllSentBack it, UUID report) {
        var words = it.afterSigning()
                ? Text.of("上报后整份退回，共 {0} 条：{1}", "sent all {0} back after they went up: {1}")
                : Text.of("签字前整份退回，共 {0} 条：{1}", "sent all {0} back before signing: {1}");
        var reason = store.reason(report, it.hazards().getFirst()).orElse("");
        return told(report, words.with(it.hazards().size(), reason));
    }

    private static Told told(UUID report, Text sentence) {
        return new Told("record", sentence, java.util.List.of(), null, report, "/screening/" + report);
    }
}
