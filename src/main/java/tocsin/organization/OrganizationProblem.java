package tocsin.organization;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
public enum OrganizationProblem implements ProblemKind {
    OWN_POST(
            FORBIDDEN,
            "不能给自己任岗位",
            "岗位“{0}”不能由您任给自己，须由另一位有组织管理职责的人任命。",
            "Not one's own post",
            "You cannot give yourself the post “{0}”; somebody else who manages the organization must."),
    WITHDRAWN(
            CONFLICT,
            "已随导入撤回",
            "“{0}”已随导入撤回，不能再办理。如撤错了，请在那次导入的页面上恢复。",
            "Taken back with its import",
            "“{0}” was taken back with its import and takes no act. If that was wrong, reinstate the import on its page."),
    ON_FILE_AGAIN(
            CONFLICT,
            "撤回后又登记了相同的记录",
            "“{0}”在撤回之后又登记了一份，不能再恢复这次导入。请先处理后登记的那份。",
            "On file again",
            "“{0}” was registered anew since; the import cannot be reinstated. Deal with the later record first."),
    AREA_CODE_TAKEN(
            CONFLICT,
            "区划代码已被使用",
            "代码 {0} 现在属于“{1}”。请核对代码；若是更名，请在原区域上更正。",
            "Area code in use",
            "Code {0} now belongs to “{1}”. Check the code; to rename, correct the existing area."),
    SECTOR_CODE_TAKEN(
            CONFLICT,
            "行业代码已被使用",
            "代码 {0} 已是行业“{1}”。请换一个代码；若是同一行业，直接使用它。",
            "Sector code in use",
            "Code {0} is the sector “{1}”. Choose another code, or use that sector."),
    SECTOR_NAME_TAKEN(
            CONFLICT,
            "已有同名行业",
            "行业“{0}”已有，代码 {1}。请换一个名称，导入表里按名称找行业。",
            "A sector has this name",
            "There is a sector “{0}”, code {1}. Choose another name: imports find sectors by name."),
    AREA_LEVEL_OUT_OF_ORDER(
            UNPROCESSABLE_CONTENT,
            "区域层级不对",
            "“{0}”（{1}）不能放在“{2}”（{3}）之下，{1}的上级可以是：{4}。请改选上级区域或层级。",
            "Levels out of order",
            "“{0}” ({1}) cannot stand below “{2}” ({3}); above it may stand: {4}. Choose another parent or level."),
    AREA_WITHOUT_PARENT(
            UNPROCESSABLE_CONTENT,
            "缺上级区域",
            "“{0}”（{1}）须有上级，可以是：{2}。请用 parentCode 填上级区域的代码。",
            "No parent area",
            "“{0}” ({1}) needs an area above it; it may be: {2}. Give its code as parentCode."),
    AREA_CODE_NOT_CONTINUED(
            UNPROCESSABLE_CONTENT,
            "代码与上级不符",
            "区划代码 {0} 应以上级“{1}”的代码 {2} 开头（GB/T 2260、GB/T 10114）。请核对代码，或改选上级区域。",
            "Code does not fit the parent",
            "Area code {0} should begin with {2}, the code of “{1}” above it (GB/T 2260, GB/T 10114). Check the code, or choose another parent."),
    AREA_CODE_WRONG(
            UNPROCESSABLE_CONTENT,
            "区划代码格式不对",
            "“{0}”不是有效代码：应为 2 至 20 位数字，网格可在 12 位后加本地代码。",
            "Malformed area code",
            "“{0}” is not a valid code: 2 to 20 digits; a grid adds local digits after the 12."),
    AREA_ENDED(
            CONFLICT,
            "该区域已撤销",
            "“{0}”已于 {1} 撤销，不能再办理。请选用接替它的区域。",
            "This area has ended",
            "“{0}” ended on {1} and takes nothing new. Choose the area that took over."),
    AREA_INTO_ITSELF(
            UNPROCESSABLE_CONTENT,
            "不能划到自己之下",
            "“{1}”就是“{0}”或在它之内。请选择它之外的上级区域。",
            "An area cannot lie inside itself",
            "“{1}” is “{0}” or lies inside it. Choose a parent outside."),
    AREA_STANDS_THERE(
            CONFLICT,
            "已经在该上级之下",
            "“{0}”现在就在“{1}”之下，不用再划转。",
            "It lies there already",
            "“{0}” lies below “{1}” already; nothing to move."),
    AREA_IS_A_ROOT(
            CONFLICT,
            "最高一级区域不能划转",
            "“{0}”没有上级区域，不能划转。请改为划转它的下级。",
            "A top area cannot move",
            "“{0}” has no parent and cannot be moved. Move the areas below it instead."),
    AREA_DAY_TO_COME(
            UNPROCESSABLE_CONTENT,
            "起用日期还没到",
            "起用日期 {0} 晚于今天 {1}。请在当天再办理。",
            "The day is still to come",
            "The day {0} is later than today, {1}. Enter it on that day."),
    AREA_DAY_TOO_EARLY(
            UNPROCESSABLE_CONTENT,
            "起用日期过早",
            "{0} 早于“{1}”（{2}）开始使用的 {3}。请填 {3} 或以后的日期。",
            "The day is too early",
            "{0} is before {3}, when “{1}” ({2}) came into use. Enter {3} or a later day."),
    AREA_HAS_CHILDREN(
            CONFLICT,
            "还有下级区域",
            "“{0}”之下还有 {1} 个区域（{2}…）。请先划转或撤销它们。",
            "Areas still lie below",
            "{1} areas still lie below “{0}” ({2} …). Move or end them first."),
    AREA_STILL_IN_USE(
            CONFLICT,
            "区域内还有在办的记录",
            "“{0}”上还有{1}。请指定接替的区域，由它接收；或先逐条处理。",
            "Work still stands there",
            "“{0}” still holds {1}. Name the area that takes over, or deal with them first."),
    AREA_SUCCESSOR_WRONG(
            UNPROCESSABLE_CONTENT,
            "接替的区域不对",
            "“{0}”（{1}）不能接替“{2}”（{3}）。请选同级的另一个区域，或它的上级。",
            "Wrong successor",
            "“{0}” ({1}) cannot take over from “{2}” ({3}). Choose another area of the same level, or its parent."),
    CREDIT_CODE_WRONG(
            UNPROCESSABLE_CONTENT,
            "统一社会信用代码不对",
            "“{0}”未通过校验：{1}。请对照营业执照重新填写；个体没有代码的可以留空。",
            "Wrong unified social credit code",
            "“{0}” fails the check: {1}. Copy it again from the licence; leave it empty when there is none."),
    OLD_CODE_WRONG(
            UNPROCESSABLE_CONTENT,
            "旧代码不对",
            "{0}“{1}”不对：{2}。请对照旧证照重新填写；没有的可以留空。",
            "Wrong old code",
            "{0} “{1}” is wrong: {2}. Copy it again from the old licence; leave it empty when there is none."),
    RESIDENT_NUMBER_WRONG(
            UNPROCESSABLE_CONTENT,
            "身份证号不对",
            "身份证号未通过校验：{0}。请对照证件重新填写；没有居民身份证的可以留空。",
            "Wrong identification number",
            "The number fails the check: {0}. Copy it again from the card; leave it empty when there is none."),
    RESIDENT_NUMBER_TAKEN(
            CONFLICT,
            "该身份证号已登记",
            "这个号码已登记在“{0}”名下。请打开那份档案，不要再建一份；号码填错的，先更正那一份。",
            "Identification number on file",
            "This number is on the file of “{0}”. Use that file rather than a second one; if it is wrong there, correct it first."),
    RESIDENT_NUMBER_TAKEN_ELSEWHERE(
            CONFLICT,
            "该身份证号已登记",
            "这个号码已登记在您区域之外的一份人员档案上。请核对证件；无误的，请上级单位核实两份档案。",
            "Identification number on file",
            "This number is on a file outside your area. Compare the card; if it is right, ask the office above to look at both files."),
    CREDIT_CODE_TAKEN(
            CONFLICT,
            "该信用代码已有单位",
            "代码 {0} 已登记为“{1}”。同一单位的另一处地点请登记为它的新场所，不要重复建单位。",
            "An organization has this code",
            "Code {0} is registered for “{1}”. Another site of the same unit is a new premises of it, not a second organization."),
    LEGAL_REPRESENTATIVE_MISSING(
            UNPROCESSABLE_CONTENT,
            "缺法定代表人",
            "“{0}”没有填法定代表人（第一责任人），不能登记为正常经营。请补上姓名，或登记为停用。",
            "No legal representative",
            "“{0}” has no legal representative (first responsible person) and cannot be active. Add the name, or register it as inactive."),
    PRINCIPAL_ALREADY(
            CONFLICT,
            "已有第一责任人",
            "{0} 自 {2} 起由 {1} 任第一责任人，同一时间只能有一位。请先登记其离任日期，再登记继任者。",
            "There is a principal already",
            "{1} has been principal of {0} since {2}; there is one at a time. Enter the end of that term first."),
    SAFETY_ROLE_VOID(
            CONFLICT,
            "已作废",
            "“{0}”的任职已作废，不能再办结束。如作废有误，请先恢复。",
            "Void",
            "The naming of “{0}” is void and does not end. If that was wrong, restore it first."),
    SAFETY_ROLE_TAKEN(
            CONFLICT,
            "已有人担任",
            "“{0}”的{1}现为{2}，同一时间只有一个。请先录入原任的截止日期。",
            "Somebody holds it already",
            "{2} is {1} of {0}; there is one at a time. Enter the end of that term first."),
    TERM_REVERSED(
            UNPROCESSABLE_CONTENT,
            "起止日期颠倒",
            "截止日 {1} 不晚于起始日 {0}。请改正其中一个。",
            "Term reversed",
            "The end {1} is not after the start {0}. Correct one of them."),
    SECTOR_OR_UNIT(
            UNPROCESSABLE_CONTENT,
            "行业和单位须且只须填一个",
            "主管部门要么管一个行业，要么只管一家单位：请填其中一个，清空另一个。",
            "A sector or a unit",
            "A department answers for a sector or for one unit: give one of them and clear the other."),
    UNIT_NEEDS_A_REASON(
            UNPROCESSABLE_CONTENT,
            "单独指定须写理由",
            "单位的主管部门通常随它的行业。单独指定的，请写明理由和依据。",
            "A reason is needed",
            "A unit’s lead regulator follows from its sector. To set another, write why and on what it rests."),
    NO_DEPARTMENT(
            UNPROCESSABLE_CONTENT,
            "这不是主管部门",
            "“{0}”登记的类别是“{1}”，不能作主管部门。请选择行业主管部门、应急管理局、消防救援机构、安委办或政府。",
            "Not a department",
            "“{0}” is on file as “{1}” and cannot lead a sector. Choose a regulator, emergency bureau, fire rescue authority, safety committee office or government."),
    SAME_DEPARTMENT(
            CONFLICT,
            "已由该部门负责",
            "现在就由“{0}”负责，不用接任。请选择另一个部门。",
            "It leads already",
            "“{0}” answers for it already. Choose another department."),
    UNKNOWN_CODE(
            UNPROCESSABLE_CONTENT,
            "不在目录里",
            "“{0}”不在目录“{1}”里。请从列表中选择。",
            "Not in the catalogue",
            "“{0}” is not in the catalogue “{1}”. Choose from the list."),
    NAMES_NOBODY(
            UNPROCESSABLE_CONTENT,
            "姓名为空",
            "“姓名”只有空格，没有名字（收到“{0}”）。请填上姓名后再提交。",
            "Name missing",
            "The name holds no letters (received “{0}”). Fill it in and submit again.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    OrganizationProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
        this.status = status;
        this.title = Text.of(titleZh, titleEn);
        this.detail = Text.of(detailZh, detailEn);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
