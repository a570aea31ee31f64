package tocsin.documents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tocsin.organization.AreaId;

/**
 * Sends in a county's own template; it is used by nobody until it is put in force.
 *
 * @param form code of the form it is for
 * @param area whose papers it may be used for, its parts included
 * @param content the file, base64 in JSON
 */
record UploadTemplate(
        @NotBlank @Size(max = 60) String form,
        @NotNull PaperFormat format,
        @NotNull AreaId area,
        @NotBlank @Size(max = 120) String fileName,

        @NotNull @Size(min = 1, max = UploadTemplate.MOST_BYTES)
        byte[] content) {
    static final int MOST_BYTES = 1024 * 1024;
}
