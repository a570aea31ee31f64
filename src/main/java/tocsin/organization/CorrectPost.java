package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what a post is called and the safety duty written into it (一岗双责).
 *
 * @param dutyText null or blank: none is written yet
 */
public record CorrectPost(
        @NotBlank @Size(max = 80) String title,
        @Nullable @Size(max = 1000) String dutyText,
        int version) {}
