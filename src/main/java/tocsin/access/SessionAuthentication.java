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
    private final SecondFactor.State secondFactor;

    /** @param secondFactor how the session stands to its second factor at this moment */
    SessionAuthentication(Session session, Actors.Present present, SecondFactor.State secondFactor) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.session = session;
        this.present = present;
        this.secondFactor = secondFactor;
        setAuthenticated(true);
    }

    Session session() {
        return session;
    }

    SecondFactor.State secondFactor() {
        return secondFactor;
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
