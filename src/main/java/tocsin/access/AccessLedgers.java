package tocsin.access;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;

/** The ledgers of this room: accounts for the security administrator, the audit for the audit administrator. */
@Configuration
class AccessLedgers {
    @Bean
    LedgerDefinition accountLedger(Roles roles) {
        var administrations = roles.list().stream()
                .filter(Role::isAdministrator)
                .map(role -> new Value(role.code(), role.label()))
                .toList();
        return new LedgerDefinition(
                "accounts",
                Text.of("账号台账", "Accounts"),
                "administration",
                "/administration/accounts/{id}",
                "access.account_listed a",
                "a.id",
                "a.area_path",
                null,
                AccessPermission.MANAGE_ACCOUNTS,
                List.of(
                        code("account", "账号", "Account", "a.name"),
                        text("name", "姓名", "Name", "a.person_name"),
                        text("areaName", "区域", "Area", "a.area_name"),
                        oneOf("administrator", "管理员类别", "Administration", "a.administrator", administrations),
                        yesNo("open", "在用", "In use", "a.open"),
                        yesNo("mustChange", "待改口令", "Password to be changed", "a.must_change"),
                        range("lastSignedInAt", "最近登录", "Last signed in", Type.INSTANT, "a.last_signed_in_at"),
                        range("lockedUntil", "锁定到", "Locked until", Type.INSTANT, "a.locked_until"),
                        range("disabledOn", "停用日期", "Disabled on", Type.DATE, "a.disabled_on")),
                "account",
                List.of(new LedgerDefinition.Total(
                        "disabled", Text.of("已停用", "Disabled"), "not a.open", "open", "false")));
    }

    @Bean
    LedgerDefinition auditLedger() {
        return new LedgerDefinition(
                "audit",
                Text.of("登录与管理审计", "Audit of sign-ins and administration"),
                "administration",
                "/administration/audit/{id}",
                "access.audit_listed j",
                "j.id",
                "j.area_path",
                null,
                AccessPermission.AUDIT,
                List.of(
                        range("at", "时间", "Time", Type.INSTANT, "j.at"),
                        oneOf("kind", "事件", "Event", "j.kind", kinds()),
                        text("byName", "操作人", "By", "j.by_name"),
                        text("subjectName", "账号或人员", "Account or person", "j.subject_name"),
                        oneOf("reason", "拒绝原因", "Reason of refusal", "j.reason", reasons()),
                        code("address", "来源地址", "From address", "j.address")),
                "-at",
                List.of());
    }

    private static List<Value> kinds() {
        var administration = Stream.of(
                new Value("organization.PostOpened", Text.of("设立岗位", "opened a post")),
                new Value("organization.PostHeldFrom", Text.of("任职", "gave a post")),
                new Value("organization.PostLeft", Text.of("离任", "ended a post")),
                new Value("organization.DutyAssigned", Text.of("明确责任", "assigned a duty")),
                new Value("organization.DutyEnded", Text.of("解除责任", "ended a duty")));
        return Stream.concat(
                        AccessSentences.kinds().stream().map(kind -> new Value(kind.getKey(), kind.getValue())),
                        administration)
                .toList();
    }

    private static List<Value> reasons() {
        return List.of(
                new Value(AccessEvent.Reason.UNKNOWN_ACCOUNT.name(), Text.of("没有此账号", "no such account")),
                new Value(AccessEvent.Reason.WRONG_PASSWORD.name(), Text.of("口令不对", "wrong password")),
                new Value(AccessEvent.Reason.WRONG_CODE.name(), Text.of("动态口令不对", "wrong one-time code")),
                new Value(AccessEvent.Reason.LOCKED.name(), Text.of("已锁定", "locked")),
                new Value(AccessEvent.Reason.DISABLED.name(), Text.of("已停用", "disabled")));
    }
}
