package tocsin.access;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.LOCKED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
public enum AccessProblem implements ProblemKind {
    SIGN_IN_REFUSED(
            UNAUTHORIZED,
            "账号或口令不对",
            "账号或口令不对。请核对后重试；连续输错 {0} 次会锁定一段时间，忘记口令请找安全管理员重置。",
            "Wrong account or password",
            "The account or the password is wrong. Check both; after {0} failures in a row the account is locked for a while. A security administrator can reset a forgotten password."),
    ACCOUNT_LOCKED(
            LOCKED,
            "账号已锁定",
            "连续输错次数过多，账号锁定到 {0}。请到时再试，或找安全管理员重置口令。",
            "Account locked",
            "Too many failures in a row: the account is locked until {0}. Try again then, or ask a security administrator to reset the password."),
    ACCOUNT_DISABLED(
            FORBIDDEN,
            "账号已停用",
            "账号“{0}”已停用。如需恢复，请联系安全管理员。",
            "Account disabled",
            "Account “{0}” is disabled. Ask a security administrator to enable it."),
    TOO_MANY_ATTEMPTS(
            TOO_MANY_REQUESTS,
            "登录失败次数过多",
            "从您所在的网络地址 {1} 分钟内已失败 {0} 次。请 {1} 分钟后再试。",
            "Too many failures",
            "{0} attempts failed from your network address within {1} minutes. Try again in {1} minutes."),
    BUSY(
            SERVICE_UNAVAILABLE,
            "登录的人太多",
            "正在登录的人太多，请 {0} 秒后再试。",
            "Too many people signing in",
            "Too many people are signing in; try again in {0} seconds."),
    CROSS_SITE(
            FORBIDDEN,
            "请求不是从本系统页面发出的",
            "浏览器会话的写操作须带 X-Tocsin: 1，且来自本站页面（收到来源“{0}”）。请回到系统页面操作；脚本请改用访问令牌。",
            "Not sent from a page of this site",
            "A write in a browser session carries X-Tocsin: 1 and comes from this site (origin received: “{0}”). Use the pages of Tocsin; a script uses a token."),
    PASSWORD_MUST_CHANGE(
            FORBIDDEN,
            "请先修改口令",
            "账号“{0}”用的是他人设置的口令，须先改成自己的口令才能使用。",
            "Change your password first",
            "The password of “{0}” was set by somebody else: choose your own before going on."),
    PASSWORD_TOO_WEAK(
            UNPROCESSABLE_CONTENT, "新口令不符合要求", "{0}。请换一个口令。", "The new password is too weak", "{0}. Choose another."),
    CURRENT_PASSWORD_WRONG(
            UNPROCESSABLE_CONTENT,
            "原口令不对",
            "原口令不对，没有修改。请重新输入；连续输错 {0} 次会锁定。",
            "The current password is wrong",
            "The current password is wrong; nothing was changed. Type it again; {0} failures in a row lock the account."),
    SECOND_FACTOR_REQUIRED(
            FORBIDDEN,
            "还须动态口令",
            "账号“{0}”还须动态口令：已启用的请输入手机上的六位数字，未启用的请按页面先启用。",
            "A one-time code is required",
            "Account “{0}” needs a one-time code: enter the six digits of your device, or set it up first as the page says."),
    SECOND_FACTOR_WRONG(
            UNPROCESSABLE_CONTENT,
            "动态口令不对",
            "动态口令不对或已用过。请等手机上换出新的数字再输，并核对手机时间；也可输入备用码。连续输错 {0} 次会锁定。",
            "The one-time code is wrong",
            "The code is wrong or was used already. Wait for the next one and check your device's clock, or enter a recovery code; {0} failures in a row lock the account."),
    SECOND_FACTOR_NONE(
            CONFLICT,
            "还没有启用动态口令",
            "该账号还没有启用动态口令。请先启用。",
            "No one-time codes yet",
            "This account has no one-time codes yet. Set them up first."),
    SECOND_FACTOR_THERE(
            CONFLICT,
            "已启用动态口令",
            "该账号已启用动态口令，密钥不再显示。换手机请找安全管理员重置。",
            "One-time codes are in use",
            "This account uses one-time codes and its secret is shown no more. For another device ask a security administrator to reset them."),
    ACCOUNT_NAME_MALFORMED(
            UNPROCESSABLE_CONTENT,
            "账号名格式不对",
            "“{0}”不能作账号名：用 2 至 32 个小写字母、数字、点、横线或下划线，以字母或数字开头。",
            "Malformed account name",
            "“{0}” cannot be an account name: 2 to 32 lower-case letters, digits, dots, hyphens or underscores, beginning with a letter or digit."),
    ACCOUNT_NAME_TAKEN(
            CONFLICT,
            "账号名已被使用",
            "账号名“{0}”已属于另一人，且不会再分配。请换一个。",
            "Account name in use",
            "The account name “{0}” belongs to somebody else and is never given again. Choose another."),
    PERSON_HAS_ACCOUNT(
            CONFLICT,
            "此人已有账号",
            "“{0}”已有账号“{1}”，一人只用一个账号。请使用原账号，或先停用它。",
            "This person has an account",
            "“{0}” already has the account “{1}”; a person has one. Use it, or disable it first."),
    ADMINISTRATORS_JOINED(
            UNPROCESSABLE_CONTENT,
            "管理员岗位不能兼任",
            "“{0}”同时任有{1}：系统、安全、审计管理员须由不同的人担任，也不能兼业务岗位。请先结束其中的任职。",
            "Administrators cannot be joined",
            "“{0}” holds {1} together: system, security and audit administrators are different people and hold no other post. End the other terms first."),
    OWN_ACCOUNT(
            UNPROCESSABLE_CONTENT,
            "不能处理自己的账号",
            "“{0}”是您自己的账号。修改口令请用“修改口令”；停用须由另一位安全管理员办理。",
            "Your own account",
            "“{0}” is your own account. Change your password yourself; another security administrator disables it."),
    SET_UP_LINK_OVER(
            GONE,
            "初始化链接已失效",
            "该链接已用过、已过期或不存在。若系统尚未初始化，请在服务器上重新启动 serve 获取新链接。",
            "The set-up link is over",
            "This link was used, has expired or never was. If nothing is set up yet, start serve again on the server for a new one."),
    SET_UP_INCOMPLETE(
            UNPROCESSABLE_CONTENT,
            "三员信息不全",
            "系统、安全、审计管理员须各填一位，姓名和账号都不能相同。请补全后再提交。",
            "The three administrators are incomplete",
            "Enter exactly one system, one security and one audit administrator, with different names and accounts.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    AccessProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
