package tocsin.hazards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence.Told;
import tocsin.foundation.Text;

/** Tells what ran beside the states of a hazard, with the words of whoever did it. */
@Component
class CourseSentences {
    private final KeptActStore acts;
    private final DeterminationStore determinations;
    private final ActPaperStore papers;

    CourseSentences(KeptActStore acts, DeterminationStore determinations, ActPaperStore papers) {
        this.acts = acts;
        this.papers = papers;
        this.determinations = determinations;
    }

    /** A fact as words, its pictures and what falls due by it. */
    record Line(String category, Text words, List<String> photos, Told.@Nullable Due due) {
        static Line of(String category, Text words) {
            return new Line(category, words, List.of(), null);
        }
    }

    Line determined(HazardEvent.Determined it, Text what) {
        var why = determinations
                .find(it.determination())
                .map(kept -> kept.result().why())
                .orElse(Text.same(""));
        return Line.of(
                "hazard",
                Text.of("按 {0} 判定“{1}”：{2}；决定为{3}隐患", "judged “{1}” by {0}: {2}; decided: {3}")
                        .with(it.standard(), what, why, it.level().label()));
    }

    Line safetyJudged(HazardEvent.SafetyJudged it, Text what) {
        var command = command(it.judgement(), JudgeSafety.class);
        var words = it.safe()
                ? Text.of("判定“{0}”整改期间能保证安全：{1}；防范措施：{2}", "judged “{0}” safe meanwhile: {1}; measures: {2}")
                : Text.of(
                        "判定“{0}”整改期间无法保证安全，须先停后改：{1}",
                        "judged that “{0}” cannot be made safe and must be stopped first: {1}");
        return Line.of(
                "hazard",
                words.with(
                        what,
                        command == null ? "" : command.reason(),
                        command == null || command.measures() == null ? "" : command.measures()));
    }

    Line stopped(HazardEvent.Stopped it, Text what) {
        var command = command(it.suspension(), StopOperation.class);
        var words = command == null
                ? Text.same("")
                : Text.of("{0}（{1}）：{2}，依据 {3}", "{0} ({1}): {2}, by {3}")
                        .with(command.kind().label(), command.scope(), command.reason(), command.lawArticle());
        return Line.of(
                "document", Text.of("因“{0}”责令{1}", "for “{0}” stopped {1}").with(what, words));
    }

    Line asked(HazardEvent.ResumptionAsked it) {
        var command = command(it.request(), AskResumption.class);
        return new Line(
                "hazard",
                Text.of("申请恢复：{0}", "asked to resume: {0}").with(command == null ? "" : command.statement()),
                it.photos(),
                null);
    }

    Line accepted(UUID acceptance, boolean accepted, List<String> photos) {
        var command = command(acceptance, AcceptResumption.class);
        var words = accepted
                ? Text.of("恢复验收合格，同意恢复：{0}", "accepted the resumption: {0}")
                : Text.of("恢复验收不合格，继续停止：{0}", "did not accept the resumption: {0}");
        return new Line("recheck", words.with(command == null ? "" : command.note()), photos, null);
    }

    Line guarded(HazardEvent.Guarded it, Text what) {
        var command = command(it.plan(), PlanGuard.class);
        var words = command == null
                ? Text.same("")
                : Text.of(
                                "{0}，由{1}盯守；措施：{2}；预案：{3}；{4} 前复看",
                                "{0}; on watch: {1}; measures: {2}; plan: {3}; next review {4}")
                        .with(command.cause().label(), command.watch(), command.measures(), command.plan(), it.dueOn());
        return new Line(
                "document",
                Text.of("为“{0}”定盯守方案：{1}", "planned a guard for “{0}”: {1}").with(what, words),
                List.of(),
                new Told.Due(it.dueOn(), HazardDeadlines.GUARD));
    }

    Line reviewed(HazardEvent.GuardReviewed it) {
        var command = command(it.review(), ReviewGuard.class);
        return new Line(
                "recheck",
                Text.of("查看盯守：{0}；下次 {1}", "reviewed the guard: {0}; next on {1}")
                        .with(command == null ? "" : command.note(), it.dueOn()),
                List.of(),
                new Told.Due(it.dueOn(), HazardDeadlines.GUARD));
    }

    Line measureChosen(HazardEvent.MeasureChosen it, Text what, Text measure) {
        var command = command(it.choice(), ChooseMeasure.class);
        return new Line(
                "document",
                Text.of("为三合一“{0}”选定措施：{1}，{2} 前完成；{3}", "chose for the combined use “{0}”: {1}, due {2}; {3}")
                        .with(what, measure, it.dueOn(), command == null ? "" : command.plan()),
                List.of(),
                new Told.Due(it.dueOn(), HazardDeadlines.MEASURE));
    }

    /** With what was found not to hold, by the words of the catalogue. */
    Line mustsChecked(HazardEvent.MustsChecked it, Text what, Function<String, Text> must) {
        var command = command(it.check(), CheckMusts.class);
        var missing = command == null
                ? List.<Text>of()
                : command.musts().stream()
                        .filter(each -> !each.holds())
                        .map(each -> must.apply(each.must()))
                        .toList();
        var note = command == null ? "" : command.note();
        var words = it.hold()
                ? Text.of("核对三合一“{0}”，三个必须都已达到：{1}", "checked the combined use “{0}”: every must holds. {1}")
                        .with(what, note)
                : Text.of("核对三合一“{0}”，没有达到：{1}；{2}", "checked the combined use “{0}”: not held: {1}; {2}")
                        .with(what, Text.list(missing), note);
        return new Line("recheck", words, it.photos(), null);
    }

    Line refused(HazardEvent.ClosureRefused it, Text what) {
        var command = command(it.refusal(), RefuseClosure.class);
        return new Line(
                "recheck",
                Text.of("以整改质量不合格退回“{0}”的销号：{1}，{2} 前改好", "refused the closure of “{0}” for poor quality: {1}; due {2}")
                        .with(what, command == null ? "" : command.reason(), it.dueOn()),
                List.of(),
                new Told.Due(it.dueOn(), HazardDeadlines.RECTIFICATION));
    }

    Line lookedBack(HazardEvent.LookedBack it, Text what) {
        var command = command(it.lookBack(), RecordLookBack.class);
        var words = it.held()
                ? Text.of("回头看“{0}”，没有反弹：{1}", "looked back at “{0}”: it has stayed away. {1}")
                : Text.of("回头看“{0}”，已经反弹：{1}", "looked back at “{0}”: it is back. {1}");
        return new Line("recheck", words.with(what, command == null ? "" : command.note()), it.photos(), null);
    }

    Line noticeVoided(HazardEvent.NoticeVoided it, Text what) {
        var command = command(it.act(), VoidNotice.class);
        return Line.of(
                "document",
                Text.of(
                                "将“{0}”的 {1} 作废：{2}；文号保留，可另发文书",
                                "declared {1} for “{0}” void: {2}; its number stays taken, another can be issued")
                        .with(what, it.number(), command == null ? "" : command.reason()));
    }

    Line noticeRestored(HazardEvent.NoticeRestored it, Text what) {
        var command = command(it.act(), RestoreNotice.class);
        return new Line(
                "document",
                Text.of("恢复“{0}”的 {1}：{2}，{3} 前整改", "restored {1} for “{0}”: {2}; due {3}")
                        .with(what, it.number(), command == null ? "" : command.reason(), it.dueOn()),
                List.of(),
                new Told.Due(it.dueOn(), HazardDeadlines.RECTIFICATION));
    }

    Line serviceCorrected(HazardEvent.ServiceCorrected it, String paper) {
        var command = command(it.act(), CorrectService.class);
        return Line.of(
                "document",
                Text.of("更正 {0} 的送达登记：{1}", "corrected what was noted of the service of {0}: {1}")
                        .with(paper, command == null ? "" : command.reason()));
    }

    /** The paper of a stop, a release or a guard plan. */
    Optional<IssuedPaper> paper(HazardId hazard, UUID paper) {
        return papers.list(List.of(hazard)).stream()
                .filter(each -> each.id().equals(paper))
                .<IssuedPaper>map(each -> each)
                .findFirst();
    }

    Line paperIssued(HazardEvent.PaperIssued it, Text what) {
        return Line.of(
                "document",
                Text.of("就“{0}”发出{1} {2}", "issued for “{0}”: {1} {2}")
                        .with(what, ActPaperKinds.label(it.kind()), it.number()));
    }

    Line paperVoided(HazardEvent.PaperVoided it, Text what) {
        var command = command(it.act(), VoidNotice.class);
        return Line.of(
                "document",
                Text.of(
                                "将“{0}”的 {1} 作废：{2}；文号保留，可另发文书",
                                "declared {1} for “{0}” void: {2}; its number stays taken, another can be issued")
                        .with(what, it.number(), command == null ? "" : command.reason()));
    }

    Line paperRestored(HazardEvent.PaperRestored it, Text what) {
        var command = command(it.act(), RestoreNotice.class);
        return Line.of(
                "document",
                Text.of("恢复“{0}”的 {1}：{2}", "restored {1} for “{0}”: {2}")
                        .with(what, it.number(), command == null ? "" : command.reason()));
    }

    Line voided(HazardEvent.Voided it, Text what) {
        var command = command(it.act(), VoidHazard.class);
        return Line.of(
                "record",
                Text.of("将“{0}”作废：{1}", "declared “{0}” void: {1}")
                        .with(what, command == null ? "" : command.reason()));
    }

    Line restored(HazardEvent.Restored it, Text what) {
        var command = command(it.act(), RestoreHazard.class);
        return Line.of(
                "record",
                Text.of("恢复作废的“{0}”：{1}", "took “{0}” back: {1}").with(what, command == null ? "" : command.reason()));
    }

    private <C extends HazardCommand> @Nullable C command(UUID act, Class<C> kind) {
        return acts.find(act)
                .map(KeptAct::command)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElse(null);
    }
}
