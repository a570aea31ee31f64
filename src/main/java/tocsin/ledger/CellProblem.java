package tocsin.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * Why a cell of an import is not taken, in words that every room uses alike. In a title {@code {0}} is the field; in a detail {@code {0}} is
 * the field, {@code {1}} the value, {@code {2}} what the value should be or what stands in its way.
 */
public enum CellProblem {
    MISSING("缺{0}", "“{0}”必须填写，这一格是空的。请补上。", "{0} missing", "“{0}” must be filled in and is empty. Fill it in."),
    NOT_A_DATE(
            "{0}不是有效日期",
            "“{1}”不是日期。请写成 2026-03-12 这样的年月日。",
            "{0} is no date",
            "“{1}” is not a date. Write year, month and day like 2026-03-12."),
    IMPOSSIBLE_DATE(
            "{0}不是有效日期",
            "“{1}”不是有效日期：{2}。请核对后改正。", "{0} is no date", "“{1}” is not a date: {2}. Check and correct it."),
    NOT_A_TIME(
            "{0}不是有效时间",
            "“{1}”不是时间。请写成 2026-03-12 08:30 这样。",
            "{0} is no time",
            "“{1}” is not a time. Write it like 2026-03-12 08:30."),
    NOT_A_NUMBER(
            "{0}不是数字",
            "“{1}”不是数字。请只填数字，单位写在表头里。",
            "{0} is no number",
            "“{1}” is not a number. Give digits only; the unit belongs in the heading."),
    NOT_MONEY(
            "{0}不是金额",
            "“{1}”不是金额。写成 507000、50.7万元 或 1.13亿元，最多到分；只写数字时按表头的单位计，表头没有单位按元计。",
            "{0} is no amount of money",
            "“{1}” is not an amount. Write digits such as 507000, to the cent at most; a bare number counts in the heading's unit, else in yuan."),
    NOT_IN_LIST(
            "{0}不在字典", "“{1}”不在字典里，只能填：{2}。", "{0} not in the list", "“{1}” is not in the list; choose one of: {2}."),
    TOO_LONG("{0}太长", "“{1}”超过 {2} 个字。请缩短，或分到别的列。", "{0} too long", "“{1}” has more than {2} characters. Shorten it."),
    FORMULA(
            "{0}是公式",
            "这一格是公式“{2}”，显示的“{1}”可能不是最新结果。请在 Excel 里复制后“选择性粘贴—值”，或在这里直接填值。",
            "{0} is a formula",
            "The cell holds the formula “{2}”; what it shows, “{1}”, may be stale. Paste it as a value in Excel, or type the value here."),
    MERGED(
            "{0}是合并单元格",
            "这一格被合并单元格 {2} 盖住，没有自己的值。请取消合并，把值填到每一行。",
            "{0} is merged",
            "The cell is covered by the merged cells {2} and holds nothing itself. Unmerge them and fill in every row."),
    ERROR_VALUE(
            "{0}显示错误值",
            "这一格显示 Excel 错误值“{1}”。请改成正确的值。",
            "{0} shows an error",
            "The cell shows the Excel error “{1}”. Put in the right value."),
    DIGITS_LOST(
            "{0}的位数已丢失",
            "“{1}”超过 15 位，Excel 已把末尾几位变成 0。请把这一列设为“文本”格式后重新填写。",
            "{0} has lost digits",
            "“{1}” has more than 15 digits; Excel has turned the last ones into 0. Format the column as text and type it again."),
    DOUBLED_ROW(
            "与前面的行重复",
            "这一行与前面的行说的是同一条（{1}），但内容不同。{2}。请只留一行。",
            "Repeats an earlier row",
            "This row is about the same record ({1}) as an earlier one but says something else. See {2}. Keep one of them."),
    REPEATED_ROW(
            "与前面的行相同",
            "这一行与前面的行说的是同一条（{1}），没有多说什么，不再写入。{2}。两行本是两件事的，请写明区别。",
            "Says no more than an earlier row",
            "This row is about the same record ({1}) as an earlier one and adds nothing, so it is passed over. See {2}. If they are two matters, say how they differ."),
    NOT_KNOWN(
            "{0}对不上",
            "系统里没有“{1}”{2}。请核对写法，或先登记再导入。",
            "{0} not found",
            "“{1}” is not known{2}. Check the spelling, or record it first and import again."),
    UNKNOWN_AREA(
            "没有这个区划代码",
            "“{1}”不是现有的区划代码。请在区域台账里查到正确的代码后改正。",
            "No such area code",
            "“{1}” is not the code of any area. Find the right code in the ledger of areas."),
    AREA_AMBIGUOUS(
            "同名区域不止一个",
            "您负责的范围里有 {2} 个“{1}”。请改填代码，代码在区域台账里。",
            "Several such areas",
            "“{1}” stands for {2} areas of yours. Give the code, as in the ledger of areas."),
    OUTSIDE_AREA(
            "不在您的区域内",
            "“{1}”不在您负责的区域或行业内，您不能替那里导入。请交给当地的负责人导入，或从表里删去这一行。",
            "Outside your area",
            "“{1}” lies outside your area or sector, so you cannot import for it. Leave the row to whoever is responsible there."),
    CHECK_DIGIT(
            "{0}校验位不对",
            "“{1}”的校验位不对，{2}。请对照证照核对每一位。",
            "{0} fails its check digit",
            "“{1}” fails its check digit: {2}. Compare every digit with the licence."),
    NOT_ALLOWED("{0}不合规定", "“{1}”不合规定：{2}。", "{0} not allowed", "“{1}” is not allowed: {2}."),
    DOUBTFUL(
            "{0}请核对",
            "“{1}”照原样写入，但{2}。请核对；确是原表写错的，可以改这里。",
            "{0} worth a look",
            "“{1}” goes in as it stands, but {2}. Compare it with the source; correct it here if the source is wrong."),
    NOT_KEPT(
            "{0}不会写入",
            "这一行照常写入，但“{1}”写不进去：{2}。请补上后再写入，或写入后在档案里补。",
            "{0} will not be kept",
            "The row goes in, but “{1}” has no place: {2}. Add what is missing, or add it in the file afterwards."),
    JUDGED_SAME(
            "判为已有档案，跳过",
            "已判为同一处，跳过不写。理由：{1}。原提示：{0}",
            "Judged to be on file, passed over",
            "Judged to be the same and passed over. Reason: {1}. What was said: {0}"),
    JUDGED_ANOTHER(
            "判为另一处，写入",
            "已判为另一处，照常写入。理由：{1}。原提示：{0}",
            "Judged to be another, goes in",
            "Judged to be another and goes in. Reason: {1}. What was said: {0}"),
    LEFT_UNDECIDED(
            "与已有档案相像，留下待定",
            "按要求留下不写，是不是同一处还没有定。原提示：{0}",
            "Like one on file, left undecided",
            "Left out as was asked; whether it is the same is not decided. What was said: {0}"),
    LIKE_ANOTHER(
            "{0}与已有档案相像",
            "“{1}”像是已有的 {2}。照原样写入会另立一份；确是同一处的，请判为同一处跳过，或写入后在档案页合并。",
            "{0} is like one on file",
            "“{1}” may be {2}, which is on file. It goes in as another; if they are one, judge the row to be the same, or merge the two files afterwards.");

    private static final int LONGEST_QUOTE = 60;

    private final Text title;
    private final Text detail;

    CellProblem(String titleZh, String detailZh, String titleEn, String detailEn) {
        this.title = Text.of(titleZh, titleEn);
        this.detail = Text.of(detailZh, detailEn);
    }

    /** Stable name for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * This problem at a cell.
     *
     * @param field the cell's field
     * @param value what stands in the cell
     * @param more fills {@code {2}}: a {@link Text}, a number or words; "" where the sentence has no such place
     */
    public ImportProblem at(ImportField field, @Nullable String value, Object more) {
        var shown =
                value == null ? "" : value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
        return new ImportProblem(
                field.key(),
                code(),
                title.with(field.label(), shown, more),
                detail.with(field.label(), shown, more),
                null,
                false);
    }

    /** Its title, which names no field. */
    Text words() {
        return title;
    }

    /** What it says of this, for this reason. */
    Text words(Text said, Object reason) {
        return detail.with(said, reason);
    }

    /** This problem at a cell, where its sentence has no third place. */
    public ImportProblem at(ImportField field, @Nullable String value) {
        return at(field, value, "");
    }
}
