package dev.peisong.inventory;

import dev.peisong.common.testing.PeisongTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** All tests of the whole service share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PeisongTest(service = "inventory", properties = "peisong.inventory.backorders-every=50ms")
@interface InventoryTest {}
