package tocsin.hazards;

import static tocsin.documents.DocumentKind.field;
import static tocsin.documents.DocumentKind.mandatory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.documents.DocumentKind;
import tocsin.foundation.Text;
import tocsin.hazards.IssueActPaper.Matter;

/**
 * The kinds of paper about stops, releases and guard plans, and what their templates may say. A stop of work, of production, of use and of
 * renting differ by their title, share a form and are numbered together; so do their releases.
 */
@Configuration(proxyBeanMethods = false)
class ActPaperKinds {
    private static final String GUARD = "guard-notice";
    private static final Text GUARD_LABEL = Text.of("隐患盯守通知书", "Notice of interim safeguards");

    private static final DocumentKind.Form STOPS =
            new DocumentKind.Form("stop-decision", Text.of("责令停止决定书", "Decision to stop"), Map.of());
    private static final DocumentKind.Form RELEASES =
            new DocumentKind.Form("release-decision", Text.of("同意恢复决定书", "Decision to let resume"), Map.of());

    private static final Map<StopOperation.Kind, Text> STOPPED = Map.of(
            StopOperation.Kind.WORK, Text.of("责令停工决定书", "Decision to stop work"),
            StopOperation.Kind.PRODUCTION, Text.of("责令停产停业决定书", "Decision to stop production and business"),
            StopOperation.Kind.USE, Text.of("责令停止使用决定书", "Decision to stop use"),
            StopOperation.Kind.RENTING, Text.of("责令停止出租决定书", "Decision to stop renting"));

    private static final Map<StopOperation.Kind, Text> RELEASED = Map.of(
            StopOperation.Kind.WORK, Text.of("同意恢复施工决定书", "Decision to let work resume"),
            StopOperation.Kind.PRODUCTION, Text.of("同意恢复生产经营决定书", "Decision to let production and business resume"),
            StopOperation.Kind.USE, Text.of("同意恢复使用决定书", "Decision to let use resume"),
            StopOperation.Kind.RENTING, Text.of("同意恢复出租决定书", "Decision to let renting resume"));

    private static final List<DocumentKind.Field> STOP = List.of(
            mandatory("stopped", "停止事项", "What is stopped", "停产停业"),
            mandatory("scope", "停止范围", "Scope of the stop", "整栋车间"),
            mandatory("stoppedOn", "停止日期", "Stopped since", "2026年3月12日"));

    private static final DocumentKind.Field LAW = field("lawArticle", "法律依据", "Article of law", "《中华人民共和国消防法》第六十一条");

    private static final List<DocumentKind.Field> DECIDED =
            List.of(mandatory("reason", "停止理由", "Why it is stopped", "住宿与生产合用，无法边生产边整改"));

    private static final List<DocumentKind.Field> RESUMED = List.of(
            mandatory("resumed", "恢复事项", "What may resume", "生产经营"),
            mandatory("resumedOn", "恢复日期", "Resumed on", "2026年4月2日"),
            mandatory("note", "验收情况", "What the check found", "人员已搬出，隔墙砌好"),
            field("endsNumber", "终止的决定书文号", "Number of the decision it ends", "县消防救援停〔2026〕3号"),
            field("endsTitle", "终止的决定书名称", "Name of the decision it ends", "责令停产停业决定书"));

    private static final List<DocumentKind.Field> GUARDED = List.of(
            mandatory("cause", "盯守原因", "Why safeguards are needed", "一时无法消除"),
            mandatory("measures", "防范措施", "Measures", "停用相关区域，每两小时巡查一次"),
            mandatory("watch", "盯守人员", "On watch", "值班电工"),
            mandatory("plan", "应急预案", "Contingency plan", "发现险情立即断电、疏散、报警"),
            field("meanwhile", "消除前不得", "What it may not do meanwhile", "在二楼存放纱包"),
            mandatory("dueOn", "复看日期", "Looked at again by", "2026年3月20日"),
            field("trackerName", "跟踪人", "Who follows it up", "杨朔"),
            field("trackerPhone", "跟踪人电话", "Their telephone", "000-0000002"));

    @Bean
    DocumentKind stopWork() {
        return stop(StopOperation.Kind.WORK);
    }

    @Bean
    DocumentKind stopProduction() {
        return stop(StopOperation.Kind.PRODUCTION);
    }

    @Bean
    DocumentKind stopUse() {
        return stop(StopOperation.Kind.USE);
    }

    @Bean
    DocumentKind stopRenting() {
        return stop(StopOperation.Kind.RENTING);
    }

    @Bean
    DocumentKind releaseWork() {
        return release(StopOperation.Kind.WORK);
    }

    @Bean
    DocumentKind releaseProduction() {
        return release(StopOperation.Kind.PRODUCTION);
    }

    @Bean
    DocumentKind releaseUse() {
        return release(StopOperation.Kind.USE);
    }

    @Bean
    DocumentKind releaseRenting() {
        return release(StopOperation.Kind.RENTING);
    }

    @Bean
    DocumentKind guardNotice() {
        return new DocumentKind(
                GUARD,
                new DocumentKind.Form(GUARD, GUARD_LABEL, Map.of()),
                GUARD_LABEL,
                GUARD,
                "盯守",
                NoticeKinds.fields(Stream.of(NoticeKinds.PLACE, NoticeKinds.HAZARDS, GUARDED, List.of(LAW))));
    }

    /** The kind of a paper by what it is about; the stop is that which it orders or ends. */
    static String code(Matter matter, @Nullable StopOperation stop) {
        return switch (matter) {
            case STOP -> stopCode(Objects.requireNonNull(stop).kind());
            case RELEASE -> releaseCode(Objects.requireNonNull(stop).kind());
            case GUARD -> GUARD;
        };
    }

    /** A kind of this matter, by which its series is known: whatever is stopped, the numbers run together. */
    static String any(Matter matter) {
        return switch (matter) {
            case STOP -> stopCode(StopOperation.Kind.PRODUCTION);
            case RELEASE -> releaseCode(StopOperation.Kind.PRODUCTION);
            case GUARD -> GUARD;
        };
    }

    /** How a kind is called; its code where it is none of these. */
    static Text label(String code) {
        for (var kind : StopOperation.Kind.values()) {
            if (stopCode(kind).equals(code)) {
                return stopLabel(kind);
            }
            if (releaseCode(kind).equals(code)) {
                return Objects.requireNonNull(RELEASED.get(kind));
            }
        }
        return code.equals(GUARD) ? GUARD_LABEL : Text.same(code);
    }

    /** How the decision that stops this is called. */
    static Text stopLabel(StopOperation.Kind kind) {
        return Objects.requireNonNull(STOPPED.get(kind));
    }

    private static DocumentKind stop(StopOperation.Kind kind) {
        return new DocumentKind(
                stopCode(kind),
                STOPS,
                stopLabel(kind),
                STOPS.code(),
                "停",
                NoticeKinds.fields(Stream.of(
                        NoticeKinds.PLACE,
                        NoticeKinds.HAZARDS,
                        STOP,
                        DECIDED,
                        List.of(NoticeKinds.demanded(LAW)),
                        NoticeKinds.OFFICERS)));
    }

    private static DocumentKind release(StopOperation.Kind kind) {
        return new DocumentKind(
                releaseCode(kind),
                RELEASES,
                Objects.requireNonNull(RELEASED.get(kind)),
                RELEASES.code(),
                "复",
                NoticeKinds.fields(Stream.of(
                        NoticeKinds.PLACE,
                        NoticeKinds.HAZARDS,
                        STOP,
                        RESUMED,
                        List.of(NoticeKinds.demanded(LAW)),
                        NoticeKinds.OFFICERS)));
    }

    private static String stopCode(StopOperation.Kind kind) {
        return "stop-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private static String releaseCode(StopOperation.Kind kind) {
        return "release-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
