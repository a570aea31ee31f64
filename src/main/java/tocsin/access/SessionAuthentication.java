package tocsin.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import tocsin.foundation.Actor;
import tocsin.organization.PostHeld;

/** The request is somebody's: the principal is the {@link Actor} that rooms ask for. Spring's own authorities are not used. */
class SessionAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Actors.Present present;

    SessionAuthentication(Session session, Actors.Present present) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.session = session;
        this.present = present;
        setAuthenticated(true);
    }

    Session session() {
        return session;
    }

    List<PostHeld> posts() {
        return present.posts();
    }

    @Override
    public Actor getPrincipal() {
        return present.actor();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
