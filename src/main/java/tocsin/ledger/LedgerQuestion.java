package tocsin.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the reader of the contract what every question to a ledger may carry; {@link LedgerParameters} reads it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.QUERY,
        name = "area",
        description = "Only records of this area and below 仅此区域及下级",
        schema = @Schema(type = "string", format = "uuid"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "sector",
        description = "Only records of this sector 仅此行业",
        schema = @Schema(type = "string", format = "uuid"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "ids",
        description = "Only these rows, with commas between, at most 200 仅这些行，逗号分隔，最多 200",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "sort",
        description = "Key of a column, `-` before it for descending 排序列，前加 - 为倒序",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "filters",
        description =
                "Key of a column and what its filter takes: `description=纱`, `status=RECORDED,ORDERED`, `foundOn=2026-01-01..`; `any` where a ledger narrows itself (`voided=any`) 按列筛选",
        style = ParameterStyle.FORM,
        explode = Explode.TRUE,
        schema = @Schema(type = "object", additionalPropertiesSchema = String.class))
@interface LedgerQuestion {}
