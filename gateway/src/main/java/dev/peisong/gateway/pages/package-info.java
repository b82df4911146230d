/** The screens: the console, the driver's app and the tracking page, as files of this origin. */
@NullMarked
package dev.peisong.gateway.pages;

import org.jspecify.annotations.NullMarked;
