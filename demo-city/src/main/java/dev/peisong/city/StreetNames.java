package dev.peisong.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented two-syllable names; each is given out once, and no two are alike in either language. */
final class StreetNames {

    private static final String[] FIRST = {
        "云 Yun", "松 Song", "柏 Bai", "锦 Jin", "兰 Lan", "梅 Mei", "竹 Zhu", "青 Qing", "明 Ming",
        "泰 Tai", "瑞 Rui", "祥 Xiang", "春 Chun", "晨 Chen", "晓 Xiao", "星 Xing", "望 Wang", "石 Shi",
        "翠 Cui", "丹 Dan", "枫 Feng", "桂 Gui", "荷 He", "景 Jing", "澜 Lan", "沐 Mu", "宁 Ning",
        "启 Qi", "融 Rong", "舒 Shu", "桐 Tong", "文 Wen", "溪 Xi", "雅 Ya", "知 Zhi", "乐 Le",
        "凌 Ling", "嘉 Jia", "朗 Lang", "碧 Bi"
    };
    private static final String[] SECOND = {
        "河 he", "安 an", "华 hua", "和 he", "林 lin", "山 shan", "泉 quan", "园 yuan", "台 tai", "岭 ling",
        "桥 qiao", "塘 tang", "湾 wan", "峰 feng", "坪 ping", "渡 du", "府 fu", "庭 ting", "洲 zhou",
        "苑 yuan", "浦 pu", "阳 yang", "兴 xing", "康 kang", "德 de", "信 xin", "达 da", "村 cun", "亭 ting",
        "汀 ting", "岸 an", "谷 gu", "田 tian", "辉 hui", "祺 qi"
    };

    private final List<Name> words = new ArrayList<>();
    private int next;

    StreetNames(Random random) {
        Set<String> taken = new HashSet<>();
        for (String first : FIRST) {
            for (String second : SECOND) {
                Name word = join(first.split(" "), second.split(" "));
                if (taken.add(word.zh()) && taken.add(word.en())) {
                    words.add(word);
                }
            }
        }
        Collections.shuffle(words, random);
    }

    private static Name join(String[] first, String[] second) {
        boolean vowel = "aeo".indexOf(second[1].charAt(0)) >= 0;
        return new Name(first[0] + second[0], first[1] + (vowel ? "'" : "") + second[1]);
    }

    Name word() {
        if (next == words.size()) {
            throw new IllegalStateException("the city has more streets than names: " + next);
        }
        return words.get(next++);
    }

    Name street(String kindZh, String kindEn) {
        Name word = word();
        return new Name(word.zh() + kindZh, word.en() + " " + kindEn);
    }
}
