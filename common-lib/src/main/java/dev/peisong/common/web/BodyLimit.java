package dev.peisong.common.web;

import org.springframework.util.unit.DataSize;

/**
 * A bean of this type allows larger bodies on some paths than {@code peisong.web.max-body}, such as
 * where files are uploaded.
 *
 * @param pattern Spring MVC path pattern
 */
public record BodyLimit(String pattern, DataSize size) {}
