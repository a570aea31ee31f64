package tocsin.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.DemonstrationMark;
import tocsin.foundation.TownClock;

/** Signing in and out over HTTP. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIns signIns;
    private final Sessions sessions;
    private final SessionRegister register;
    private final TownClock clock;
    private final boolean demonstration;

    SessionController(
            SignIns signIns,
            Sessions sessions,
            SessionRegister register,
            TownClock clock,
            DemonstrationMark mark,
            @Value("${tocsin.demonstration:false}") boolean demonstration) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.register = register;
        this.clock = clock;
        this.demonstration = demonstration || mark.isSet();
    }

    @Operation(operationId = "getSession", summary = "Read who is signed in", description = "查看当前登录人")
    @GetMapping
    SessionView read(SessionAuthentication by) {
        return view(by);
    }

    @Operation(operationId = "signIn", summary = "Sign in", description = "登录")
    @PutMapping
    ResponseEntity<SessionView> signIn(
            @Valid @RequestBody SignIns.SignIn command,
            HttpServletRequest request,
            @Nullable SessionAuthentication before) {
        var secret = signIns.signIn(command, Visitor.of(request));
        if (before != null) {
            register.signOut(before);
        }
        var by = sessions.find(secret, Session.Kind.BROWSER, true).orElseThrow();
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(secret, request))
                .body(view(by));
    }

    @Operation(operationId = "signOut", summary = "Sign out", description = "退出登录")
    @ApiResponse(responseCode = "204", description = "Done 已办理")
    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request, SessionAuthentication by) {
        register.signOut(by);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.drop(request))
                .build();
    }

    @Operation(operationId = "changePassword", summary = "Change my password", description = "修改我的口令")
    @ApiResponse(responseCode = "204", description = "Done 已办理")
    @PutMapping("/password")
    ResponseEntity<Void> changePassword(
            @Valid @RequestBody SignIns.ChangePassword command, HttpServletRequest request, SessionAuthentication by) {
        var secret = signIns.changePassword(command, Visitor.of(request), by);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(secret, request))
                .build();
    }

    private SessionView view(SessionAuthentication by) {
        var posts = by.posts();
        return new SessionView(
                by.session().accountName(),
                by.getPrincipal().id(),
                by.getPrincipal().name(),
                posts.stream().map(SessionView.Post::of).toList(),
                by.getPrincipal().grants().stream()
                        .flatMap(grant -> grant.permissions().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                by.session().mustChange(),
                by.secondFactor(),
                sessions.idle(posts).toSeconds(),
                sessions.warning().toSeconds(),
                // Posts come with the widest area first.
                posts.isEmpty() ? null : SessionView.Area.of(posts.getFirst().area()),
                unit(by),
                clock.today(),
                clock.instant(),
                demonstration,
                Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "dev"));
    }

    /** The one unit somebody belongs to whose every post reaches that unit's own records only. */
    private static SessionView.@Nullable Unit unit(SessionAuthentication by) {
        var own = by.getPrincipal().grants().stream()
                .map(grant -> grant.where().organization())
                .distinct()
                .toList();
        return own.size() != 1 || own.getFirst() == null
                ? null
                : new SessionView.Unit(own.getFirst(), by.posts().getFirst().organizationName());
    }
}
