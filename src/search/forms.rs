//! Traditional forms of Chinese characters, as readers of either form expect to find the other.
//!
//! Only the most frequent ones: a whole table would weigh more than all else here. 乾, 著 and the like, which both forms write, stay.

use std::sync::LazyLock;

/// In the order of their code points.
const TRADITIONAL: &str = "\
    〇両並亂亞佈佔併來侶係倉個們偉側偵偽傑備傳債傷傾僅僑僞僱價儀億儉儘償優儲兇內兩冊凍凜凱別刪則剛創劃劇劉劍劑勁動務勝勞勢勵\
    勸匯區協卻厭厲叁參叢吳員問啟喪喬單嗎嘆嘗嘩噴嚇嚮嚴囑囯國圍園圓圖團執堅報場塊塵墊墜墮墳壇壓壞壟壯壽夠夢夥夾奪奮妝姦婦媽嬌\
    嬰孫學寢實寧審寫寬寶將專尋對導屆層屬岡島嶺嶽巖帥師帳帶幣幫幹幾庫廁廚廠廢廣廳彈彌彎彙後徑從復徬徵徹恆恥悅惡惱愛愷慘慚慣慮\
    慶憂憐憑憶懇應懶懷懸戀戰戲戶拋捨掃掛採揚換揮損搖搶摯撐撥撫撲擁擇擊擋擔據擠擬擴擺擾攔攜攝攤敗敵數斷於昇時暈暢曆曉曏曬書會\
    朧東條楊業極榮構槍樂樓標樞樣樹橋機檔檢櫃欄權歐歡歲歷歸殘殺殼毀氣氫氷決沒沖沢況涼淚淨淵淺減渦測渾湊湯準溝溫滅滬滯滿漁漢漲\
    漸漿潔潛潤澆澤濁濃濕濟濤濫濱濾瀋瀏瀕瀾灑灘灣災為烏無煉煙煩熱燈燒燙營燭爐爛爭爺牆牽狀狹獅獎獨獲獸獻現瑪環璽瓊甌產畝畢畫異\
    當疊瘋瘡療癒癡癥發皺盃盜盞盡監盤盧眾睏瞭矯矽碩確碼礎礙礦礫祇祕禍禦禪禮稅種稱穀積穩窩窮竄競筆筍箏節範築簡簽籃籌籠籲糧糾紀\
    約紅納紐純紗紙級紛細紳紹終組結絡給統絲綁經綜綠綢維綱網綿緊緒線緣編緩緯練緻縣縫縮縱總績織繞繩繪繫繳繼續纏纖罰罵罷羅羨義習\
    翹聖聞聯聰聲職聽肅脅脫腦腫腳膚膠膽臉臘臟臨臺舉舊艙艦艱莊華萬葉蒼蓋蓮蔣蔥薑薦薩藍藝藥蘇蘊蘋蘭處虛號虧蝦螢蟲蠟蠻術衛衝裊裏\
    補裝裡製複褲襪襲見規視親覺覽觀觸訂計訊訓託記訟訣訪設許訴診註詐詔評詞詢試詩詭話該詳誇誌認誕誘語誠誤說誰課調談請諒論諷諸諾\
    謀謂謊謎謙講謝謠謹證識譜譯議護譽讀變讓豬貓貝貞負財貢貧貨販貪貫責貳貴買貸費貼貿賀資賈賊賓賜賠賣賦質賬賴賺購賽贈贊贏贖趕趙\
    趨跡踐躍車軌軍軟軸較載輔輕輛輝輩輪輯輸輿轉轟辦辭辯農迴這連週進遊運過達遙遞遠適遲遷選遺遼還邊邏郵鄉鄔鄧鄭鄰鄺醜醫醬釀釋釐\
    針釣鈉鈔鈣鈦鈴鉛鉤銀銅銘銷鋁鋒鋪鋰鋼錄錢錨錫錯鍋鍛鍵鎖鎢鎮鏈鏟鏡鏽鐘鐵鑒鑽長門閃閉開閒間閣閱闆闊闕闖關闡闢陣陰陳陸陽隊際\
    隨險隱隸隻雖雙雜雞離難雲電霧霽靈靜韋韓韻響頁頂項順須頌預頓頗領頭頰頸頻顆題額顏願顛類顧顯風颱颳飄飛飯飲飼飽飾餃餅養餓餘館\
    餵饅馬駐駕駛駝駱騎騙騰騷騾驅驕驗驚驟髒體髮鬆鬍鬚鬢鬥鬧鬱魚魯鮑鮮鯉鯨鱷鳥鳳鴨鴻鵝鵡鶴鷗鷹鸚鹹鹽麗麥麵麼黃點黨黴齊齋齒齡龍\
    龜";

/// What stands for each in mainland China.
const SIMPLIFIED: &str = "\
    零两并乱亚布占并来侣系仓个们伟侧侦伪杰备传债伤倾仅侨伪雇价仪亿俭尽偿优储凶内两册冻凛凯别删则刚创划剧刘剑剂劲动务胜劳势励\
    劝汇区协却厌厉参参丛吴员问启丧乔单吗叹尝哗喷吓向严嘱国国围园圆图团执坚报场块尘垫坠堕坟坛压坏垄壮寿够梦伙夹夺奋妆奸妇妈娇\
    婴孙学寝实宁审写宽宝将专寻对导届层属冈岛岭岳岩帅师帐带币帮干几库厕厨厂废广厅弹弥弯汇后径从复彷征彻恒耻悦恶恼爱恺惨惭惯虑\
    庆忧怜凭忆恳应懒怀悬恋战戏户抛舍扫挂采扬换挥损摇抢挚撑拨抚扑拥择击挡担据挤拟扩摆扰拦携摄摊败敌数断于升时晕畅历晓向晒书会\
    胧东条杨业极荣构枪乐楼标枢样树桥机档检柜栏权欧欢岁历归残杀壳毁气氢冰决没冲泽况凉泪净渊浅减涡测浑凑汤准沟温灭沪滞满渔汉涨\
    渐浆洁潜润浇泽浊浓湿济涛滥滨滤沈浏濒澜洒滩湾灾为乌无炼烟烦热灯烧烫营烛炉烂争爷墙牵状狭狮奖独获兽献现玛环玺琼瓯产亩毕画异\
    当叠疯疮疗愈痴症发皱杯盗盏尽监盘卢众困了矫硅硕确码础碍矿砾只秘祸御禅礼税种称谷积稳窝穷窜竞笔笋筝节范筑简签篮筹笼吁粮纠纪\
    约红纳纽纯纱纸级纷细绅绍终组结络给统丝绑经综绿绸维纲网绵紧绪线缘编缓纬练致县缝缩纵总绩织绕绳绘系缴继续缠纤罚骂罢罗羡义习\
    翘圣闻联聪声职听肃胁脱脑肿脚肤胶胆脸腊脏临台举旧舱舰艰庄华万叶苍盖莲蒋葱姜荐萨蓝艺药苏蕴苹兰处虚号亏虾萤虫蜡蛮术卫冲袅里\
    补装里制复裤袜袭见规视亲觉览观触订计讯训托记讼诀访设许诉诊注诈诏评词询试诗诡话该详夸志认诞诱语诚误说谁课调谈请谅论讽诸诺\
    谋谓谎谜谦讲谢谣谨证识谱译议护誉读变让猪猫贝贞负财贡贫货贩贪贯责贰贵买贷费贴贸贺资贾贼宾赐赔卖赋质账赖赚购赛赠赞赢赎赶赵\
    趋迹践跃车轨军软轴较载辅轻辆辉辈轮辑输舆转轰办辞辩农回这连周进游运过达遥递远适迟迁选遗辽还边逻邮乡邬邓郑邻邝丑医酱酿释厘\
    针钓钠钞钙钛铃铅钩银铜铭销铝锋铺锂钢录钱锚锡错锅锻键锁钨镇链铲镜锈钟铁鉴钻长门闪闭开闲间阁阅板阔阙闯关阐辟阵阴陈陆阳队际\
    随险隐隶只虽双杂鸡离难云电雾霁灵静韦韩韵响页顶项顺须颂预顿颇领头颊颈频颗题额颜愿颠类顾显风台刮飘飞饭饮饲饱饰饺饼养饿余馆\
    喂馒马驻驾驶驼骆骑骗腾骚骡驱骄验惊骤脏体发松胡须鬓斗闹郁鱼鲁鲍鲜鲤鲸鳄鸟凤鸭鸿鹅鹉鹤鸥鹰鹦咸盐丽麦面么黄点党霉齐斋齿龄龙\
    龟";

const FIRST: char = '\u{3007}';
const LAST: char = '\u{9fff}';

/// The forms of the characters from the first to the last: a look at one place for each character of a text, and most of the memory is never
/// looked at.
static FORMS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut forms: Vec<char> = (FIRST..=LAST).collect();
    for (character, form) in TRADITIONAL.chars().zip(SIMPLIFIED.chars()) {
        if let Some(place) = place(character).and_then(|place| forms.get_mut(place)) {
            *place = form;
        }
    }
    forms
});

fn place(character: char) -> Option<usize> {
    usize::try_from(u32::from(character).checked_sub(u32::from(FIRST))?).ok()
}

/// The form by which a character is found.
#[must_use]
pub(super) fn simplified(character: char) -> char {
    let form = place(character).and_then(|place| FORMS.get(place));
    form.copied().unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::{SIMPLIFIED, TRADITIONAL, simplified};

    #[test]
    fn the_table_is_sorted_and_leads_nowhere_twice() {
        let (old, new): (Vec<char>, Vec<char>) =
            (TRADITIONAL.chars().collect(), SIMPLIFIED.chars().collect());
        assert_eq!(old.len(), new.len());
        assert!(old.is_sorted_by(|one, next| one < next));
        for (old, new) in old.iter().zip(&new) {
            assert_eq!(simplified(*old), *new);
            assert_eq!(simplified(*new), *new);
        }
    }

    #[test]
    fn other_characters_stay() {
        for character in ['a', '库', 'あ', '著', '😀', '\u{20000}'] {
            assert_eq!(simplified(character), character);
        }
        assert_eq!(simplified('庫'), '库');
        assert_eq!(simplified('〇'), '零');
    }
}
