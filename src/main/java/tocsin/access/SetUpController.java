package tocsin.access;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first set-up over HTTP; the link itself is the permission. */
@RestController
@RequestMapping("/api/setup/{token}")
class SetUpController {
    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    record Link(boolean valid) {}

    @GetMapping
    Link read(@PathVariable String token) {
        return new Link(setUp.isValid(token));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String token, @Valid @RequestBody SetUpAdministrators command) {
        setUp.complete(token, command);
    }
}
