import type { Phrase, Sentence } from '../../messages/catalogue';
import { hintMessages } from '../../messages/scheme/scheme-words';
import { signNumber, withoutUnseen } from '../../workbook/cells/visible-signs';
import { foldWidth } from '../syntax/fold-width';

// Pairs of a sign and the one that it is taken for.
/** Letters of Cyrillic and Greek that look like Latin ones, and letters that look like digits. */
const LETTERS = 'АAВBЕEКKМMНHО0РPСCТTХXУYІ1ЅSЈJаaеeо0рpсcхxуyіiѕsјjһhԁdԛqԝwΑAΒBΕEΖZΗHΙ1ΚKΜMΝNΟ0ΡPΤTΥYΧXο0νvO0o0I1l1';

/** The same word otherwise written: forms of Japan and those from before the reform, as they stand in names of units and ledgers. */
const FORMS =
  '値值総总總总単单單单數数項项評评価价價价領领導导績绩標标達达額额資资財财務务業业産产產产発发發发県县縣县區区郷乡鄉乡鎮镇' +
  '鎭镇庁厅廳厅広广廣广実实實实計计権权權权検检檢检査查験验驗验環环経经經经済济濟济護护衛卫農农漁渔機机關关関关團团団团協协' +
  '議议員员長长門门開开間间問问題题調调處处処处統统級级組组編编織织線线緑绿綠绿質质応应應应減减増增獎奖奨奖勵励罰罚責责體体' +
  '東东國国內内個个為为爲为與与預预報报審审監监設设規规劃划畫画術术學学醫医藥药電电氣气車车運运輸输輪轮轉转創创優优無无後后' +
  '從从別别備备註注類类認认證证記记錄录録录執执進进連连選选遲迟適适遠远邊边際际階阶隊队離离難难須须順顺風风飲饮館馆馬马黨党' +
  '點点齊齐齡龄龍龙寧宁幹干強强復复徳德態态戰战戸户戶户擔担據据舊旧萬万號号補补裝装製制見见觀观視视訓训訪访詢询試试話话誌志' +
  '語语課课論论講讲識识讀读變变貢贡貧贫貨货費费貿贸賓宾賞赏賠赔購购贊赞跡迹軍军較较載载輔辅辦办還还鄰邻釋释針针鐵铁鋼钢錢钱' +
  '閱阅陸陆陽阳雙双雜杂靈灵響响頁页頭头願愿顯显飛飞養养驅驱鬥斗魚鱼鳥鸟黃黄';

/** Han signs that differ in a stroke. */
const STROKES = '巳己已己末未曰日士土入人戌戊戍戊';

const TAKEN_FOR: ReadonlyMap<string, string> = new Map(
  Array.from((LETTERS + FORMS + STROKES).matchAll(/(.)(.)/gu), ([, sign = '', like = '']) => [sign, like]),
);

/**
 * A name as it looks: without signs that are not seen and without blanks, each sign the one that it is taken for. Names of which this is
 * the same can hardly be told apart, although a program takes them for two.
 */
export function looksOf(name: string): string {
  const seen = withoutUnseen(foldWidth(name.normalize('NFC'))).replace(/\s+/gu, '');
  return Array.from(seen, (sign) => TAKEN_FOR.get(sign) ?? sign).join('');
}

/** Each name that looks like an earlier one and is another, with that one. `same`: what makes two names the same anyway. */
export function lookAlikes(names: readonly string[], same: (name: string) => string): { readonly at: number; readonly other: number }[] {
  const first = new Map<string, number>();
  return names.flatMap((name, at) => {
    const looks = looksOf(name);
    const other = first.get(looks);
    if (other === undefined) first.set(looks, at);
    return other === undefined || looks === '' || same(names[other] ?? '') === same(name) ? [] : [{ at, other }];
  });
}

/** In what two names that look alike differ first: “А”（U+0410）, “A”（U+0041）. */
export function differenceOf(name: string, other: string): Phrase {
  const [left, right] = [Array.from(name), Array.from(other)];
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const sign = (signs: readonly string[]): Phrase => {
    const found = signs[at];
    const sentence: Sentence = found === undefined ? hintMessages.noSign : hintMessages.sign;
    return { sentence, data: { sign: withoutUnseen(found ?? ''), number: signNumber(found ?? '') } };
  };
  return { sentence: hintMessages.difference, data: { place: at + 1, one: sign(left), other: sign(right) } };
}
