package tocsin.access;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** Accounts over HTTP. */
@RestController
@RequestMapping("/api/accounts/{id}")
class AccountController {
    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param password null: one is generated and shown once */
    record ResetPassword(@Nullable PlainPassword password) {}

    @Operation(operationId = "getAccount", summary = "Read an account", description = "查看账号")
    @GetMapping
    AccountView read(@PathVariable AccountId id, Actor by) {
        return accounts.read(id, by);
    }

    @Operation(operationId = "openAccount", summary = "Open an account for a person", description = "为人员开通账号")
    @PutMapping
    AccountView open(@PathVariable AccountId id, @Valid @RequestBody OpenAccount command, Actor by) {
        return accounts.open(id, command, by);
    }

    @Operation(operationId = "resetPassword", summary = "Reset the password of an account", description = "重置账号口令")
    @PutMapping("/password-resets/{act}")
    AccountView resetPassword(
            @PathVariable AccountId id, @PathVariable UUID act, @RequestBody ResetPassword command, Actor by) {
        return accounts.resetPassword(id, act, command.password(), by);
    }

    @Operation(operationId = "disableAccount", summary = "Disable an account", description = "停用账号")
    @PutMapping("/disablement")
    AccountView disable(@PathVariable AccountId id, Actor by) {
        return accounts.disable(id, by);
    }

    @Operation(operationId = "enableAccount", summary = "Enable an account again", description = "恢复账号")
    @DeleteMapping("/disablement")
    AccountView enable(@PathVariable AccountId id, Actor by) {
        return accounts.enable(id, by);
    }
}
