package tocsin.access;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells this room's facts. */
@Component
class AccessSentences implements FactSentence {
    private static final Map<String, Text> SENTENCES = Map.ofEntries(
            told(AccessEvent.AccountOpened.class, "开通账号", "opened the account"),
            told(AccessEvent.AccountDisabled.class, "停用账号", "disabled the account"),
            told(AccessEvent.AccountEnabled.class, "恢复账号", "enabled the account"),
            told(AccessEvent.PasswordChanged.class, "修改了口令", "changed the password"),
            told(AccessEvent.PasswordReset.class, "重置了口令", "reset the password"),
            told(AccessEvent.SignedIn.class, "登录", "signed in"),
            told(AccessEvent.SignInRefused.class, "登录被拒绝", "was refused at sign-in"),
            told(AccessEvent.LockedOut.class, "账号因连续输错被锁定", "was locked out after failures in a row"),
            told(AccessEvent.SignedOut.class, "退出登录", "signed out"),
            told(AccessEvent.TokenIssued.class, "在服务器上生成访问令牌", "made a token on the server"),
            told(AccessEvent.SecondFactorSetUp.class, "启用动态口令", "took one-time codes into use"),
            told(AccessEvent.SecondFactorShown.class, "动态口令通过", "showed a one-time code"),
            told(AccessEvent.RecoveryCodeUsed.class, "用备用码登录", "used a recovery code"),
            told(AccessEvent.SecondFactorReset.class, "重置动态口令", "reset the one-time codes"),
            told(AccessEvent.SessionEnded.class, "结束了一处登录", "ended a session"),
            told(AccessEvent.RoundOrdered.class, "手动执行了一次定时任务", "had a round run"),
            told(AccessEvent.SetUpDone.class, "完成初始化，设立三员", "set up the three administrators"));

    @Override
    public boolean tells(String kind) {
        return SENTENCES.containsKey(kind);
    }

    @Override
    public Told tell(JournalEntry fact) {
        var sentence = Optional.ofNullable(SENTENCES.get(fact.kind()))
                .orElseThrow(() -> new IllegalArgumentException("not of this room: " + fact.kind()));
        return Told.of("record", sentence);
    }

    private static Map.Entry<String, Text> told(Class<? extends AccessEvent> event, String zh, String en) {
        return Map.entry(Fact.kindOf(event), Text.of(zh, en));
    }
}
