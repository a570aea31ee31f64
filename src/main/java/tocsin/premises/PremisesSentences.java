package tocsin.premises;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.ledger.RecordWithdrawal;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;

/** Tells this room's facts as sentences. */
@Component
class PremisesSentences implements FactSentence {
    /** What narrows a timeline to the changes of a place's categories and grade. */
    private static final Set<String> RISK = Set.of("premises.Reassessed", "premises.CategoryRuled");

    private final PremisesStore store;
    private final BuildingStore buildings;
    private final Assessments assessments;
    private final Areas areas;

    PremisesSentences(PremisesStore store, BuildingStore buildings, Assessments assessments, Areas areas) {
        this.store = store;
        this.buildings = buildings;
        this.assessments = assessments;
        this.areas = areas;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("premises.");
    }

    @Override
    public Told tell(JournalEntry fact) {
        var name = named(fact.subject());
        var sentence =
                switch (fact.as(PremisesEvent.class)) {
                    case PremisesEvent.Registered registered ->
                        Text.of("登记场所“{0}”，编号 {1}", "registered “{0}” as {1}").with(name, registered.number());
                    case PremisesEvent.Corrected corrected ->
                        Text.of("更正“{0}”的{1}", "corrected {1} of “{0}”").with(name, fields(corrected.changed()));
                    case PremisesEvent.Reassessed changed -> reassessed(name, changed);
                    case PremisesEvent.CategoryRuled ruled -> ruled(name, ruled);
                    case PremisesEvent.WentWithGround went ->
                        Text.of("场所“{0}”随“{1}”的区划调整归入“{2}”", "“{0}” went with “{1}” to “{2}”")
                                .with(name, area(went.ground()), area(went.into()));
                    case PremisesEvent.LaidOut laid -> laidOut(name, laid);
                    case PremisesEvent.RoundWalked walked ->
                        Text.of("走访“{0}”，看了 {2} 个角里的 {1}", "walked through “{0}” and looked at {1}, of {2} corners")
                                .with(name, Text.listOf(walked.corners()), walked.all());
                    case PremisesEvent.StateChanged changed ->
                        Text.of("“{0}”自 {1} 起由{2}变为{3}", "“{0}” went from {2} to {3} on {1}")
                                .with(
                                        name,
                                        changed.fromOn(),
                                        changed.before().label(),
                                        changed.state().label());
                    case PremisesEvent.Withdrawn it ->
                        RecordWithdrawal.withdrawn(it.importId()).with(name, it.reason());
                    case PremisesEvent.Reinstated it ->
                        RecordWithdrawal.reinstated(it.importId()).with(name, it.reason());
                    case PremisesEvent.Merged merged ->
                        Text.of("把“{1}”并入“{0}”", "merged “{1}” into “{0}”").with(name, named(merged.retired()));
                    case PremisesEvent.MergedInto into ->
                        Text.of("“{0}”并入“{1}”", "“{0}” became part of “{1}”").with(name, named(into.kept()));
                    case PremisesEvent.Unmerged apart ->
                        Text.of("撤销“{0}”与“{1}”的合并：{2}", "undid the merge of “{0}” and “{1}”: {2}")
                                .with(name, named(apart.other()), apart.reason());
                    case PremisesEvent.KeyUnitConfirmed confirmed ->
                        Text.of("确认“{0}”为消防安全重点单位，自 {1}，依据：{2}", "confirmed “{0}” as a key unit on {1}, basis: {2}")
                                .with(name, confirmed.confirmedOn(), confirmed.basis());
                    case PremisesEvent.KeyUnitRemoved removed ->
                        Text.of("将“{0}”移出重点单位，自 {1}：{2}", "removed “{0}” from the key units on {1}: {2}")
                                .with(name, removed.removedOn(), removed.reason());
                    case PremisesEvent.KeyUnitsFiled filed ->
                        Text.of("报备 {0} 年重点单位名单，共 {1} 家", "filed the list of key units for {0}: {1}")
                                .with(Integer.toString(filed.year()), filed.count());
                    case PremisesEvent.RegisterCounted counted ->
                        Text.of("录入{0}登记在册 {1}（截至 {2}）", "entered {1} {0} on the register as of {2}")
                                .with(counted.kind().label(), counted.count(), counted.asOf());
                    case PremisesEvent.BuildingWithdrawn it ->
                        RecordWithdrawal.withdrawn(it.importId()).with(building(fact.subject()), it.reason());
                    case PremisesEvent.BuildingReinstated it ->
                        RecordWithdrawal.reinstated(it.importId()).with(building(fact.subject()), it.reason());
                    case PremisesEvent.BuildingRegistered registered ->
                        Text.of("登记建筑“{0}”，编号 {1}", "registered the building “{0}” as {1}")
                                .with(building(fact.subject()), registered.number());
                    case PremisesEvent.BuildingCorrected corrected ->
                        Text.of("更正建筑“{0}”的{1}", "corrected {1} of the building “{0}”")
                                .with(building(fact.subject()), fields(corrected.changed()));
                };
        var folder = fact.kind().startsWith("premises.Building") ? "/buildings/" : "/premises/";
        var category = RISK.contains(fact.kind()) ? "risk" : "record";
        return new Told(category, sentence, List.of(), null, fact.subject(), folder + fact.subject());
    }

    private static Text laidOut(String name, PremisesEvent.LaidOut laid) {
        var parts = new ArrayList<Text>();
        var where =
                Stream.of(laid.street(), laid.alley()).filter(Objects::nonNull).toList();
        if (!where.isEmpty()) {
            parts.add(Text.of("在{0}", "in {0}").with(Text.of(String.join("", where), String.join(", ", where))));
        }
        if (!laid.added().isEmpty()) {
            parts.add(Text.of("添了角：{0}", "corners added: {0}").with(Text.listOf(laid.added())));
        }
        if (!laid.gone().isEmpty()) {
            parts.add(Text.of("去了角：{0}", "corners taken away: {0}").with(Text.listOf(laid.gone())));
        }
        return parts.isEmpty()
                ? Text.of("重新登记“{0}”的街巷和角", "noted the street and corners of “{0}” anew")
                        .with(name)
                : Text.of("登记“{0}”的街巷和角：{1}", "noted street and corners of “{0}”: {1}")
                        .with(name, Text.oneAfterAnother(parts));
    }

    private Text reassessed(String name, PremisesEvent.Reassessed changed) {
        var parts = new ArrayList<Text>();
        if (changed.before() != changed.grade()) {
            parts.add(Text.of("风险由{0}变为{1}（{2} 分）", "risk went from {0} to {1} ({2} points)")
                    .with(changed.before().label(), changed.grade().label(), changed.points()));
        }
        if (!changed.gained().isEmpty()) {
            parts.add(Text.of("新归入{0}", "now {0}").with(categories(changed.gained())));
        }
        if (!changed.lost().isEmpty()) {
            parts.add(Text.of("不再属于{0}", "no longer {0}").with(categories(changed.lost())));
        }
        return Text.of("“{0}”{1}", "“{0}”: {1}").with(name, joined(parts, "，", ", "));
    }

    private Text ruled(String name, PremisesEvent.CategoryRuled ruled) {
        var category = categories(List.of(ruled.category()));
        var sentence = ruled.holds() == null
                ? Text.of("“{0}”的{1}改回按规则判定：{2}", "left {1} of “{0}” to the rules again: {2}")
                : ruled.holds()
                        ? Text.of("认定“{0}”为{1}：{2}", "ruled “{0}” to be {1}: {2}")
                        : Text.of("认定“{0}”不属于{1}：{2}", "ruled “{0}” not to be {1}: {2}");
        return sentence.with(name, category, ruled.reason());
    }

    private Text categories(List<String> codes) {
        var words = assessments.today().words();
        return joined(
                codes.stream()
                        .map(code -> words.of("premises-categories", code))
                        .toList(),
                "、",
                ", ");
    }

    private static Text joined(List<Text> parts, String zh, String en) {
        return Text.of(
                String.join(zh, parts.stream().map(Text::zh).toList()),
                String.join(en, parts.stream().map(Text::en).toList()));
    }

    private static Text fields(List<String> changed) {
        return Text.list(changed.stream().map(PremisesFieldWords::field).toList());
    }

    private String area(UUID id) {
        return areas.get(new AreaId(id)).name();
    }

    private String named(UUID id) {
        return store.find(new PremisesId(id))
                .map(kept -> kept.premises().name())
                .orElse("");
    }

    private String building(UUID id) {
        return buildings
                .find(new BuildingId(id))
                .map(kept -> kept.building().name())
                .orElse("");
    }
}
