/** The screens, driven by a real browser through the whole platform. */
@NullMarked
package dev.peisong.quickstart.screens;

import org.jspecify.annotations.NullMarked;
