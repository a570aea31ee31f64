package tocsin.premises;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with premises. */
public enum PremisesPermission implements Permission {
    READ("premises.read", "查看场所档案", "See files of premises"),
    RECORD("premises.record", "登记场所", "Register premises"),
    CORRECT("premises.correct", "更正场所档案", "Correct files of premises"),
    IMPORT("premises.import", "导入场所和建筑", "Import premises and buildings");

    private final String code;
    private final Text label;

    PremisesPermission(String code, String zh, String en) {
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
