package tocsin.premises;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.MaskedByPost;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Duties;
import tocsin.organization.DutyHolder;
import tocsin.organization.DutyKind;
import tocsin.organization.DutyTitles;

/** Who answers for a place, bottom-up: this page is opened when somebody must be called. */
@Component
class WhoAnswers {
    private final Duties duties;
    private final DutyTitles titles;
    private final PremisesStanding standing;
    private final TownClock clock;

    WhoAnswers(Duties duties, DutyTitles titles, PremisesStanding standing, TownClock clock) {
        this.duties = duties;
        this.titles = titles;
        this.standing = standing;
        this.clock = clock;
    }

    /** One line of "who answers": a vacancy has no name. */
    record Responsible(
            Text level,
            @Nullable UUID personId,
            @Nullable String name,
            @Nullable Text post,
            @MaskedByPost @Nullable String phone,
            boolean vacant,
            boolean acting) {
        static Responsible ofTheUnit(Text post, @Nullable String name, @Nullable String phone) {
            return new Responsible(Text.of("单位", "Unit"), null, name, post, phone, name == null, false);
        }
    }

    /** From the unit upward; at each node the directly responsible, else a vacancy; at town and county also the leader in charge. */
    List<Responsible> lines(Premises premises, List<AreaView> trail) {
        var lines = ofTheUnit(premises);
        standing(premises, lines);
        for (var node : trail.reversed()) {
            if (node.level().ordinal() >= AreaLevel.COUNTY.ordinal()) {
                lines.add(line(node, DutyKind.DIRECTLY_RESPONSIBLE, premises));
                if (node.level().ordinal() <= AreaLevel.ZONE.ordinal()) {
                    lines.add(line(node, DutyKind.LEAD_IN_CHARGE, premises));
                }
            }
        }
        return lines;
    }

    private static List<Responsible> ofTheUnit(Premises premises) {
        var lines = new ArrayList<Responsible>();
        var principal = Text.of("消防安全责任人", "Fire safety principal");
        lines.add(Responsible.ofTheUnit(principal, premises.responsibleName(), premises.responsiblePhone()));
        if (premises.safetyManagerName() != null) {
            var manager = Text.of("消防安全管理人", "Fire safety manager");
            lines.add(Responsible.ofTheUnit(manager, premises.safetyManagerName(), premises.safetyManagerPhone()));
        }
        return lines;
    }

    /** The department that owns the place, and whoever inspects it by name. */
    private void standing(Premises premises, List<Responsible> lines) {
        var stands = standing.of(premises);
        var rented = stands.tenancy();
        if (rented != null && rented.owningDepartment() != null) {
            var owner = rented.owningDepartment();
            lines.add(new Responsible(
                    Text.of("产权", "Owner"),
                    null,
                    owner.name(),
                    Text.of("产权部门", "Owning department"),
                    owner.phone(),
                    false,
                    false));
        }
        var inspector = stands.inspector();
        lines.add(new Responsible(
                Text.of("检查", "Inspector"),
                inspector == null ? null : inspector.id(),
                inspector == null ? null : inspector.name(),
                Text.of("实名检查人", "Inspector by name"),
                inspector == null ? null : inspector.phone(),
                inspector == null,
                false));
    }

    private Responsible line(AreaView node, DutyKind kind, Premises premises) {
        Optional<DutyHolder> holder = duties.holder(kind, node.id(), premises.sectorPath(), clock.today());
        return holder.map(held -> new Responsible(
                        node.level().label(),
                        held.person().value(),
                        held.name(),
                        Text.same(held.post().isEmpty() ? node.name() : held.post()),
                        held.phone(),
                        false,
                        held.acting()))
                .orElse(new Responsible(
                        node.level().label(),
                        null,
                        null,
                        Text.of("{0}·{1}", "{0} · {1}").with(node.name(), titles.of(kind, node.path())),
                        null,
                        true,
                        false));
    }
}
