package tocsin.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tocsin.foundation.Retained;
import tocsin.foundation.Text;

/** A session that has run out says where somebody sat and opens nothing. */
@Component
class SessionsRetained implements Retained {
    private final SessionStore sessions;

    SessionsRetained(SessionStore sessions) {
        this.sessions = sessions;
    }

    @Override
    public String kind() {
        return "access.sessions";
    }

    @Override
    public Text label() {
        return Text.of("已结束的登录和令牌", "Sessions and tokens that have ended");
    }

    @Override
    public Text becomes() {
        return Text.of("删除地址、设备和密钥摘要", "address, device and digest of the secret are removed");
    }

    @Override
    public long due(Instant before) {
        return sessions.expired(before);
    }

    @Override
    public int end(Instant before, int most) {
        return sessions.deleteExpired(before, most);
    }
}
