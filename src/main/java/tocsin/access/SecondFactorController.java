package tocsin.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One-time codes of the signed-in person over HTTP. */
@RestController
@RequestMapping("/api/session/second-factor")
class SecondFactorController {
    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    /** @param code six digits of the device, or a recovery code */
    record Shown(@NotBlank @Size(max = 40) String code) {}

    @Operation(
            operationId = "enrolSecondFactor",
            summary = "Get the secret of my one-time codes, until it is confirmed",
            description = "取得动态口令密钥（确认前）")
    @PutMapping
    SecondFactors.Enrolment enrol(SessionAuthentication by) {
        return factors.enrol(by);
    }

    @Operation(
            operationId = "confirmSecondFactor",
            summary = "Take one-time codes into use and get the recovery codes",
            description = "启用动态口令，取得备用码")
    @PutMapping("/confirmation")
    SecondFactors.Confirmation confirm(
            @Valid @RequestBody Shown shown, HttpServletRequest request, SessionAuthentication by) {
        return factors.confirm(shown.code(), Visitor.of(request), by);
    }

    @Operation(operationId = "showSecondFactor", summary = "Show a one-time code", description = "输入动态口令")
    @ApiResponse(responseCode = "204", description = "Done 已办理")
    @PutMapping("/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(@Valid @RequestBody Shown shown, HttpServletRequest request, SessionAuthentication by) {
        factors.show(shown.code(), Visitor.of(request), by);
    }
}
