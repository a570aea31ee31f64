package tocsin.demonstration;

import tocsin.rulebook.WorkingCalendar;

/** What is found beside the great run of things, and what comes of it. Its chances are its own, so that nobody else's turn out otherwise. */
record SideStory(Findings findings, Courses courses) {
    static SideStory of(Telling telling, CountyStory.Cast everybody, Findings.Where where, WorkingCalendar calendar) {
        var cast = everybody.by(new Chance(71));
        var work = new DayTime(calendar, cast.chance());
        var after = new AfterClosure(telling, cast, work);
        var courses = new Courses(telling, cast, work, after);
        after.goOn(refused -> courses.submission(refused, 5, true, 1), back -> {});
        return new SideStory(new Findings(telling, cast, after, where, work), courses);
    }
}
