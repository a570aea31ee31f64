package tocsin.channels;

import tocsin.foundation.Text;

/** What carries a message out. Mail and short messages go to a person, a robot speaks to a group. */
enum Medium {
    MAIL("邮箱", "mail address"),
    SMS("手机号", "mobile number"),
    ROBOT("机器人", "robot");

    private final Text address;

    Medium(String zh, String en) {
        this.address = Text.of(zh, en);
    }

    /** What its address is called. */
    Text address() {
        return address;
    }

    /** True when each message goes to one person. */
    boolean isPersonal() {
        return this != ROBOT;
    }
}
