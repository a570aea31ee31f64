package tocsin.hazards;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.documents.DocumentContent;
import tocsin.foundation.TownClock;
import tocsin.hazards.NoticePaperStore.Contact;
import tocsin.rulebook.Rulebook;

/** What the papers of stops, releases and guard plans say beside the place and the hazard. */
@Component
class ActPaperContent {
    private final Rulebook rulebook;

    ActPaperContent(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Everybody such a paper names. */
    static Set<UUID> people(ActPapers.Draft draft) {
        var people = new HashSet<UUID>();
        draft.officers().forEach(officer -> people.add(officer.personId().value()));
        if (draft.about().command() instanceof PlanGuard guard) {
            people.add(guard.trackerId().value());
        }
        return people;
    }

    /** Adds what the act said, and who signs. */
    void put(DocumentContent.Builder content, ActPapers.Draft draft, Map<UUID, Contact> contacts) {
        content.put("lawArticle", draft.lawArticle());
        if (draft.about().command() instanceof PlanGuard guard) {
            guarded(content, guard, contacts);
            return;
        }
        if (draft.stop() != null && draft.stop().command() instanceof StopOperation stop) {
            content.put("stopped", stop.kind().label().zh())
                    .put("scope", sentence(stop.scope()))
                    .put("reason", sentence(stop.reason()))
                    .put(
                            "stoppedOn",
                            DocumentContent.day(TownClock.day(draft.stop().at())));
            if (draft.about().command() instanceof AcceptResumption release) {
                released(content, draft, stop, release);
            }
        }
        NoticePapers.officers(content, draft.officers(), contacts);
        remedies(content, draft.act().on());
    }

    private static void released(
            DocumentContent.Builder content, ActPapers.Draft draft, StopOperation stop, AcceptResumption release) {
        content.put("resumed", stop.kind().resumed())
                .put(
                        "resumedOn",
                        DocumentContent.day(TownClock.day(draft.about().at())))
                .put("note", sentence(release.note()));
        if (draft.ended() != null) {
            content.put("endsNumber", draft.ended().number())
                    .put("endsTitle", ActPaperKinds.stopLabel(stop.kind()).zh());
        }
    }

    private static void guarded(DocumentContent.Builder content, PlanGuard guard, Map<UUID, Contact> contacts) {
        content.put("cause", guard.cause().label().zh())
                .put("measures", sentence(guard.measures()))
                .put("watch", sentence(guard.watch()))
                .put("plan", sentence(guard.plan()))
                .put("meanwhile", guard.meanwhile() == null ? null : sentence(guard.meanwhile()))
                .put("dueOn", DocumentContent.day(guard.dueOn()));
        var tracker = contacts.get(guard.trackerId().value());
        if (tracker != null) {
            content.put("trackerName", tracker.name()).put("trackerPhone", tracker.phone());
        }
    }

    private void remedies(DocumentContent.Builder content, LocalDate on) {
        var remedies = rulebook.inForce(RemedyRule.RULE, RemedyRule.class, on).values();
        content.put("reviewDays", remedies.reviewDays()).put("lawsuitMonths", remedies.lawsuitMonths());
    }

    /** Words without the stop behind them: the paper sets its own. */
    private static String sentence(String words) {
        return words.strip().replaceAll("[。；，.;,\\s]+$", "");
    }
}
