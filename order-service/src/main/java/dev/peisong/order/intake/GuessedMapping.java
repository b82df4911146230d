package dev.peisong.order.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which field a column probably fills, by its name in Chinese or English. */
final class GuessedMapping {
    private static final Map<String, Set<String>> NAMES =
            Map.ofEntries(
                    names(
                            "externalReference",
                            "订单号 订单编号 单号 外部单号 客户单号 商家单号 商家订单号"
                                    + " 平台单号 参考号 orderno ordernumber orderid order reference ref"
                                    + " externalreference ponumber"),
                    names(
                            "lines.0.sku",
                            "sku 商品编码 商品编号 商品代码 货号 物料编码 产品编码 规格编码"
                                    + " skucode itemcode productcode item product article"),
                    names(
                            "lines.0.quantity",
                            "数量 件数 商品数量 购买数量 qty quantity count pieces pcs units"),
                    names("lines.0.weightGrams", "重量克 单件重量g weightgrams"),
                    names(
                            "recipient.name",
                            "收货人 收件人 姓名 收货人姓名 收件人姓名 客户姓名 联系人 客户 recipient recipientname consignee"
                                    + " customer customername name contact fullname"),
                    names(
                            "recipient.phone",
                            "电话 手机 手机号 手机号码 联系电话 联系方式 收货人电话"
                                    + " 收货人手机 收件人电话 收件人手机 phone phonenumber mobile tel telephone"),
                    names(
                            "recipient.note",
                            "备注 留言 买家留言 客户备注 配送备注 note notes remark remarks"
                                    + " comment instructions deliveryinstructions"),
                    names("address.regionCode", "行政区划代码 区划代码 regioncode region"),
                    names("address.city", "城市 市 收货城市 city town"),
                    names("address.district", "区 区县 县区 行政区 district county"),
                    names("address.postalCode", "邮编 邮政编码 postcode postalcode zip zipcode"),
                    names(
                            "address.street",
                            "地址 详细地址 收货地址 收件地址 收货人地址 街道 道路"
                                    + " address street streetaddress addressline1 deliveryaddress"),
                    names("address.houseNumber", "门牌号 门牌 housenumber houseno"),
                    names("address.community", "小区 社区 小区名称 community estate"),
                    names("address.building", "楼栋 楼号 栋 幢 building"),
                    names("address.unit", "单元 unit"),
                    names("address.room", "室 房号 房间号 室号 room apartment flat"),
                    names("point.latitude", "纬度 lat latitude"),
                    names("point.longitude", "经度 lng lon long longitude"),
                    names(
                            "windows.0.date",
                            "送货日期 配送日期 送达日期 期望送达日期 预约日期" + " deliverydate date day"),
                    names(
                            "windows.0.start",
                            "开始时间 最早送达 最早时间 送货时间起 时间从 起始时间"
                                    + " from start windowstart earliest after timefrom"),
                    names(
                            "windows.0.end",
                            "结束时间 最晚送达 最晚时间 送货时间止 时间至 截止时间"
                                    + " to end windowend latest before until timeto"),
                    names(
                            "amountToCollect.amount",
                            "代收货款 代收金额 代收 货到付款 货到付款金额"
                                    + " cod codamount cashondelivery amounttocollect"),
                    names("declaredValue.amount", "声明价值 保价 保价金额 declaredvalue insuredvalue"),
                    names("serviceProduct", "服务产品 产品类型 时效产品 serviceproduct service"),
                    names("priority", "优先级 priority"),
                    names("serviceSeconds", "服务时长秒 serviceseconds"));

    private GuessedMapping() {}

    private static Map.Entry<String, Set<String>> names(String field, String names) {
        return Map.entry(field, Set.of(names.split(" ")));
    }

    /** Each field at most once, filled by the first column whose name says so. */
    static Map<String, String> of(List<String> header) {
        var mapping = new LinkedHashMap<String, String>();
        for (String column : header) {
            if (FieldMapping.isField(column)) {
                mapping.putIfAbsent(column, column);
            } else {
                var name = normal(column);
                NAMES.forEach(
                        (field, names) -> {
                            if (names.contains(name)) {
                                mapping.putIfAbsent(field, column);
                            }
                        });
            }
        }
        for (String money : List.of("amountToCollect", "declaredValue")) {
            var amount = mapping.get(money + ".amount");
            if (amount != null && amount.codePoints().anyMatch(Character::isIdeographic)) {
                mapping.putIfAbsent(money + ".currency", "=CNY");
            }
        }
        return mapping;
    }

    /** 「收货人（必填）*」 is 收货人. */
    private static String normal(String column) {
        return column.toLowerCase(Locale.ROOT)
                .replaceAll("[(（\\[【].*?[)）\\]】]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
