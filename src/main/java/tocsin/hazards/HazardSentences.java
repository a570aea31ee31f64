package tocsin.hazards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;

/** Tells this room's facts as sentences. What people wrote is read from the records, since the journal holds none of it. */
@Component
class HazardSentences implements FactSentence {
    private final HazardStore store;
    private final ActStore acts;
    private final RectificationNotices notices;
    private final HazardCatalogues catalogues;
    private final Areas areas;
    private final CourseSentences course;

    HazardSentences(
            HazardStore store,
            ActStore acts,
            RectificationNotices notices,
            HazardCatalogues catalogues,
            Areas areas,
            CourseSentences course) {
        this.store = store;
        this.acts = acts;
        this.notices = notices;
        this.catalogues = catalogues;
        this.areas = areas;
        this.course = course;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("hazards.");
    }

    @Override
    public Told tell(JournalEntry fact) {
        var id = new HazardId(fact.subject());
        var what = store.find(id).map(row -> row.hazard().finding().words()).orElse(Text.same(""));
        return switch (fact.as(HazardEvent.class)) {
            case HazardEvent.Recorded recorded ->
                told(id, "hazard", recorded(recorded, what, fact), recorded.photos(), null);
            case HazardEvent.Graded graded -> told(id, "hazard", graded(graded, what, fact), List.of(), null);
            case HazardEvent.Classified it -> told(id, "record", classified(it, what, fact), List.of(), null);
            case HazardEvent.SafetyJudged it -> told(id, course.safetyJudged(it, what));
            case HazardEvent.Stopped it -> told(id, course.stopped(it, what));
            case HazardEvent.ResumptionAsked it -> told(id, course.asked(it));
            case HazardEvent.Resumed it -> told(id, course.accepted(it.acceptance(), true, it.photos()));
            case HazardEvent.ResumptionRefused it -> told(id, course.accepted(it.acceptance(), false, it.photos()));
            case HazardEvent.Guarded it -> told(id, course.guarded(it, what));
            case HazardEvent.GuardReviewed it -> told(id, course.reviewed(it));
            case HazardEvent.ClosureRefused it -> told(id, course.refused(it, what));
            case HazardEvent.LookedBack it -> told(id, course.lookedBack(it, what));
            case HazardEvent.MeasureChosen it ->
                told(
                        id,
                        course.measureChosen(
                                it, what, catalogues.label("combined-use-measures", it.measure(), fact.on())));
            case HazardEvent.MustsChecked it ->
                told(
                        id,
                        course.mustsChecked(it, what, code -> catalogues.label("combined-use-musts", code, fact.on())));
            case HazardEvent.Voided it -> told(id, course.voided(it, what));
            case HazardEvent.Restored it -> told(id, course.restored(it, what));
            case HazardEvent.Determined it -> told(id, course.determined(it, what));
            case HazardEvent.RectifiedOnTheSpot done -> told(id, "hazard", onTheSpot(id, what), done.photos(), null);
            case HazardEvent.NoticeIssued issued ->
                told(id, "document", issued(issued, what), List.of(), unlessSentBack(id, fact, issued.dueOn()));
            case HazardEvent.NoticeVoided it -> told(id, course.noticeVoided(it, what));
            case HazardEvent.NoticeRestored it -> told(id, course.noticeRestored(it, what));
            case HazardEvent.PaperIssued it -> told(id, course.paperIssued(it, what));
            case HazardEvent.PaperVoided it -> told(id, course.paperVoided(it, what));
            case HazardEvent.PaperRestored it -> told(id, course.paperRestored(it, what));
            case HazardEvent.NoticeServed served -> told(id, "document", served(id, served), List.of(), null);
            case HazardEvent.ServiceCorrected it ->
                told(
                        id,
                        course.serviceCorrected(
                                it,
                                paper(id, it.notice()).map(IssuedPaper::number).orElse("")));
            case HazardEvent.Submitted submitted ->
                told(id, "hazard", submitted(id, submitted, fact.on()), submitted.photos(), null);
            case HazardEvent.RecheckPassed passed ->
                told(
                        id,
                        "recheck",
                        with("复查“{0}”，合格：{1}", "rechecked “{0}”: passed. {1}", what, note(id, passed.recheck())),
                        passed.photos(),
                        null);
            case HazardEvent.RecheckFailed failed ->
                told(
                        id,
                        "recheck",
                        with(
                                "复查“{0}”，退回重改：{1}，{2} 前改好",
                                "rechecked “{0}” and sent it back: {1}; due {2}",
                                what,
                                note(id, failed.recheck()),
                                failed.dueOn()),
                        failed.photos(),
                        rectifyBy(failed.dueOn()));
            case HazardEvent.Extended extended ->
                told(
                        id,
                        "document",
                        with(
                                "将“{0}”的整改期限由 {1} 延至 {2}：{3}",
                                "extended “{0}” from {1} to {2}: {3}",
                                what,
                                extended.formerOn(),
                                extended.dueOn(),
                                acts.reason(extended.extension()).orElse(Text.same(""))),
                        List.of(),
                        rectifyBy(extended.dueOn()));
            case HazardEvent.Closed closed ->
                told(id, "hazard", with("将“{0}”销号", "closed “{0}”", what), List.of(), null);
            case HazardEvent.Relapsed relapsed -> told(id, "hazard", relapsed(relapsed, what), List.of(), null);
            case HazardEvent.Corrected corrected ->
                told(
                        id,
                        "record",
                        with(
                                "更正了“{0}”的记录（第 {1} 版）",
                                "corrected the record of “{0}” (version {1})", what, corrected.version()),
                        List.of(),
                        null);
            case HazardEvent.WentWithGround went ->
                told(
                        id,
                        "record",
                        with(
                                "“{0}”随“{1}”的区划调整归入“{2}”",
                                "“{0}” went with “{1}” to “{2}”", what, area(went.ground()), area(went.into())),
                        List.of(),
                        null);
            case HazardEvent.Adopted adopted ->
                told(
                        id,
                        "record",
                        with(
                                "自“{1}”第 {2} 行补录“{0}”，非本系统见证",
                                "took over “{0}” from “{1}”, row {2}; not witnessed by Tocsin",
                                what,
                                adopted.file(),
                                adopted.row()),
                        List.of(),
                        null);
        };
    }

    private String area(UUID id) {
        return areas.get(new AreaId(id)).name();
    }

    private Text recorded(HazardEvent.Recorded recorded, Text what, JournalEntry fact) {
        var source = catalogues.label("hazard-sources", recorded.source(), recorded.foundOn());
        int late = store.find(new HazardId(fact.subject()))
                .map(row -> HazardLateness.daysLate(row.hazard(), fact.on()))
                .orElse(0);
        var words = late > 0
                ? Text.of(
                        "发现“{0}”（{1}），定为{2}隐患；补记，晚 {3} 天", "found “{0}” ({1}), graded {2}; recorded late, by days: {3}")
                : Text.of("发现“{0}”（{1}），定为{2}隐患", "found “{0}” ({1}), graded {2}");
        return words.with(what, source, recorded.level().label(), late);
    }

    private Text graded(HazardEvent.Graded graded, Text what, JournalEntry fact) {
        if (graded.regime() == null || graded.rule() == null || graded.ruleItem() == null) {
            return Text.of("将“{0}”改定为{1}隐患", "graded “{0}” as {1}")
                    .with(what, graded.level().label());
        }
        var item = catalogues.itemLabel(new MajorBasis(graded.regime(), graded.rule(), graded.ruleItem()), fact.on());
        return Text.of("将“{0}”定为{1}隐患，依据 {2} {3} {4}", "graded “{0}” as {1} by {2}, {3} {4}")
                .with(what, graded.level().label(), graded.rule(), graded.ruleItem(), item);
    }

    private Text classified(HazardEvent.Classified it, Text what, JournalEntry fact) {
        var words = java.util.stream.Stream.of(
                        it.setting() == null ? null : catalogues.label("hazard-settings", it.setting(), fact.on()),
                        it.site() == null ? null : catalogues.label("site-kinds", it.site(), fact.on()))
                .filter(java.util.Objects::nonNull)
                .toList();
        return Text.of("登记“{0}”所处环境和场地：{1}", "noted where “{0}” stands: {1}")
                .with(
                        what,
                        Text.of(
                                words.stream().map(Text::zh).collect(java.util.stream.Collectors.joining("、")),
                                words.stream().map(Text::en).collect(java.util.stream.Collectors.joining(", "))));
    }

    private Text onTheSpot(HazardId id, Text what) {
        var measure = acts.onTheSpot(id).map(ActStore.OnTheSpot::measure).orElse("");
        return with("当场整改“{0}”：{1}", "had “{0}” put right on the spot: {1}", what, measure);
    }

    private static Text issued(HazardEvent.NoticeIssued issued, Text what) {
        boolean notice = issued.kind() == IssueNotice.Kind.NOTICE;
        return notice
                ? with(
                        "就“{0}”发出整改通知书 {1}，{2} 前整改",
                        "issued notice {1} for “{0}”, due {2}", what, issued.number(), issued.dueOn())
                : with(
                        "就“{0}”发出责令改正通知书 {1}，{2} 前改正",
                        "issued order {1} for “{0}”, due {2}", what, issued.number(), issued.dueOn());
    }

    private Text served(HazardId id, HazardEvent.NoticeServed served) {
        var paper = paper(id, served.notice());
        var number = paper.map(IssuedPaper::number).orElse("");
        if (paper.isPresent() && paper.get().isServedAnew()) {
            return with("登记 {0} 于 {1} 送达", "noted that {0} was served on {1}", number, served.servedOn());
        }
        return paper.map(IssuedPaper::receivedBy)
                .map(by -> with(
                        "登记 {0} 于 {1} 送达，{2} 签收",
                        "noted that {0} was served on {1} and taken by {2}", number, served.servedOn(), by))
                .orElseGet(() -> with(
                        "登记 {0} 于 {1} 送达，无人签收，经过见送达回证",
                        "noted that {0} was served on {1} and taken by nobody; see its receipt of service",
                        number,
                        served.servedOn()));
    }

    private Optional<IssuedPaper> paper(HazardId id, UUID paper) {
        return notices.list(id).stream()
                .filter(each -> each.id().equals(paper))
                .<IssuedPaper>map(each -> each)
                .findFirst()
                .or(() -> course.paper(id, paper));
    }

    private Text submitted(HazardId id, HazardEvent.Submitted submitted, LocalDate on) {
        var words = acts.submissions(id).stream()
                .filter(act -> act.id().equals(submitted.submission()))
                .map(ActStore.Submission::statement)
                .findFirst()
                .orElse("");
        return acts.lateRectifications(id).stream()
                .filter(late -> late.endedOn(on))
                .findFirst()
                .map(late -> with(
                        "逾期 {1} 天后报告已整改：{0}", "reported it put right, late by days: {1}. {0}", words, late.days(on)))
                .orElseGet(() -> with("报告已整改：{0}", "reported it put right: {0}", words));
    }

    private Text relapsed(HazardEvent.Relapsed relapsed, Text what) {
        var again = store.find(new HazardId(relapsed.again()))
                .map(row -> row.hazard().number())
                .orElse("");
        return with("发现“{0}”反弹，见 {1}", "found “{0}” again, see {1}", what, again);
    }

    private String note(HazardId id, UUID recheck) {
        return acts.rechecks(id).stream()
                .filter(act -> act.id().equals(recheck))
                .map(ActStore.Recheck::note)
                .findFirst()
                .orElse("");
    }

    /** A day that was kept says nothing once the work was sent back: the day set then stands under that line. */
    private Told.@Nullable Due unlessSentBack(HazardId id, JournalEntry fact, LocalDate day) {
        boolean sentBack = acts.rechecks(id).stream()
                .anyMatch(recheck -> !recheck.passed() && recheck.at().isAfter(fact.at()));
        return sentBack ? null : rectifyBy(day);
    }

    private static Told.Due rectifyBy(LocalDate day) {
        return new Told.Due(day, HazardDeadlines.RECTIFICATION);
    }

    private static Told told(HazardId id, String category, Text sentence, List<String> photos, Told.@Nullable Due due) {
        return new Told(category, sentence, photos, due, id.value(), "/hazards/" + id.value());
    }

    private static Told told(HazardId id, CourseSentences.Line line) {
        return told(id, line.category(), line.words(), line.photos(), line.due());
    }

    private static Text with(String zh, String en, Object... values) {
        return Text.of(zh, en).with(values);
    }
}
