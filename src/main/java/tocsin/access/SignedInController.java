package tocsin.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** Sessions over HTTP, for their owner and for the security administrator. */
@RestController
class SignedInController {
    private final SessionRegister register;

    SignedInController(SessionRegister register) {
        this.register = register;
    }

    @Operation(operationId = "listSessions", summary = "List where I am signed in", description = "查看我的登录")
    @GetMapping("/api/sessions")
    List<SignedIn> own(SessionAuthentication by) {
        return register.own(by);
    }

    @Operation(operationId = "endSession", summary = "End one of my sessions", description = "结束我的一处登录")
    @ApiResponse(responseCode = "204", description = "Done 已办理")
    @DeleteMapping("/api/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOwn(@PathVariable UUID session, SessionAuthentication by) {
        register.endOwn(session, by);
    }

    @Operation(
            operationId = "listSessionsOfAccount",
            summary = "List where an account is signed in, and whether it uses one-time codes",
            description = "查看账号的登录和动态口令状态")
    @GetMapping("/api/accounts/{id}/sessions")
    SignedIn.OfAccount of(@PathVariable AccountId id, Actor by) {
        return register.of(id, by);
    }

    @Operation(operationId = "endSessionOfAccount", summary = "End a session of an account", description = "结束账号的一处登录")
    @ApiResponse(responseCode = "204", description = "Done 已办理")
    @DeleteMapping("/api/accounts/{id}/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable AccountId id, @PathVariable UUID session, Actor by) {
        register.end(id, session, by);
    }

    @Operation(
            operationId = "resetSecondFactor",
            summary = "Reset the one-time codes of an account",
            description = "重置账号的动态口令")
    @ApiResponse(responseCode = "204", description = "Done 已办理")
    @PutMapping("/api/accounts/{id}/second-factor-resets/{act}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(@PathVariable AccountId id, @PathVariable UUID act, Actor by) {
        register.resetSecondFactor(id, act, by);
    }
}
