package tocsin.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.access.Actors;
import tocsin.attachments.AddAttachment;
import tocsin.attachments.Attachments;
import tocsin.documents.Files;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;
import tocsin.ledger.KeepView;
import tocsin.ledger.SavedViews;
import tocsin.organization.PersonId;

/** What is done at desks beside the hazards: safety people named, key units confirmed and filed, rental houses judged, look-backs drawn, files hung on records, views kept. */
@Component
record CountyDesks(
        CountyKeyUnits keyUnits,
        Samples samples,
        CountySafetyPeople safetyPeople,
        Papers papers,
        SavedViews views,
        Actors actors) {
    /** Houses judged, closed hazards drawn to be looked at again, places walked down to the corner, results signed, numbers set. */
    @Component("countySamples")
    record Samples(
            CountyRentals rentals,
            CountyLookBacks lookBacks,
            CountyCorners corners,
            CountyScreenings screenings,
            CountyRules rules) {}

    /** Files and where they hang. */
    @Component
    record Papers(Files files, Attachments attachments) {
        void hang(UUID record, UUID id, int variant, String name, Actor by) {
            var picture = CountyPictures.corridor(20 + variant, true);
            var hash = Files.hash(picture);
            files.keep(hash, picture, by);
            attachments.add(record, id, new AddAttachment(hash, name), by);
        }
    }

    /** Plans it among everything else. */
    void plan(Telling telling, CountyStory.Cast cast, SideStory side, LocalDate from) {
        var last = TownClock.day(cast.until());
        telling.later(DayTime.at(from.plusDays(1), 9, 0), () -> telling.apart(() -> safetyPeople.name(telling, cast)));
        telling.later(DayTime.at(from.plusDays(2), 9, 0), () -> telling.apart(() -> keyUnits.confirm(cast, telling)));
        telling.later(DayTime.at(from.plusDays(3), 10, 0), () -> telling.apart(() -> keyUnits.file(cast, telling)));
        for (int year = from.getYear() + 1; year <= last.getYear(); year++) {
            telling.later(
                    DayTime.at(LocalDate.of(year, 1, 20), 10, 0),
                    () -> telling.apart(() -> keyUnits.file(cast, telling)));
        }
        samples.rentals().plan(telling, cast);
        samples.lookBacks().plan(telling, cast);
        samples.corners().plan(telling, cast);
        samples.rules().plan(telling, cast);
        samples.screenings().plan(telling, cast, side);
        telling.later(DayTime.at(last.minusDays(9), 15, 0), () -> telling.apart(() -> hangFiles(telling, cast)));
        telling.later(DayTime.at(last.minusDays(8), 9, 0), () -> telling.apart(() -> keepViews(telling, cast)));
    }

    private int hangFiles(Telling telling, CountyStory.Cast cast) {
        var names = List.of("消防设施年度检测报告.jpg", "电气线路检测照片.jpg", "燃气报警器合格证.jpg");
        var shown = cast.places().subList(0, names.size());
        for (int index = 0; index < names.size(); index++) {
            var by = actors.of(cast.townOfficer(shown.get(index)));
            papers.hang(shown.get(index).id().value(), telling.next(), index, names.get(index), by);
        }
        return names.size();
    }

    private int keepViews(Telling telling, CountyStory.Cast cast) {
        var clerk = cast.staff().countyClerk();
        keep(telling, clerk, "hazards", view("逾期未整改", Map.of("overdue", "true"), true));
        keep(telling, clerk, "hazards", view("重大隐患未销号", Map.of("level", "MAJOR", "open", "true"), true));
        keep(
                telling,
                cast.townOfficer(cast.places().getFirst()),
                "hazards",
                view("待我复查", Map.of("status", "SUBMITTED"), false));
        return 3;
    }

    private static KeepView view(String name, Map<String, String> filters, boolean shared) {
        return new KeepView(name, filters, null, null, false, shared);
    }

    private void keep(Telling telling, PersonId person, String ledger, KeepView view) {
        views.keep(ledger, telling.next(), view, actors.of(person));
    }
}
