package tocsin.organization;

import jakarta.validation.constraints.NotNull;

/** Puts a node, with everything inside it, below another parent from today on. */
public record MoveArea(@NotNull AreaId parentId, int version) {}
