package tocsin.foundation;

/** What a post may see of somebody's personal data, on whatever record it stands (Personal Information Protection Law, art. 6). */
public enum PersonalDataPermission implements Permission {
    TELEPHONES("personal.telephones", "查看完整的电话号码", "See whole telephone numbers");

    private final String code;
    private final Text label;

    PersonalDataPermission(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Text label() {
        return label;
    }
}
