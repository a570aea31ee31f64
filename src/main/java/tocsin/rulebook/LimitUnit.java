package tocsin.rulebook;

/** What a limit is counted in. */
public enum LimitUnit {
    /** 工作日: days on which people work. */
    WORKING_DAYS,
    /** 日: every day, but a limit that ends on a day off runs on to the next working day. */
    CALENDAR_DAYS,
    /** 小时: hours never pause. */
    HOURS,
    /** A day that a person set, within what the rule allows. */
    SET,
    /** A day taken over from an old ledger as it stood there. */
    TAKEN_OVER
}
