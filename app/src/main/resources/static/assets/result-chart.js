// Biểu đồ kết quả: một thanh ngang mỗi người, ba mức bằng màu và bằng hoa văn. Chữ trên biểu đồ là chữ của bảng.
'use strict';

const resultColours = ['#1d4f91', '#7fb6a4', '#d9822b'];
const resultInk = ['#ffffff', '#16202e', '#16202e'];
const resultDecals = [
  { symbol: 'none' },
  { symbol: 'circle', dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], symbolSize: 0.5, color: 'rgba(22,32,46,.45)' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4, color: 'rgba(22,32,46,.45)' },
];

// The label stands on its own ground, so that a pattern never runs through the letters.
const resultSeries = (persons, level, least, levels) => ({
  type: 'bar',
  stack: 'levels',
  name: levels[level],
  itemStyle: { color: resultColours[level], borderColor: '#ffffff', borderWidth: 1, decal: resultDecals[level] },
  emphasis: { disabled: true },
  label: {
    show: true,
    color: resultInk[level],
    backgroundColor: resultColours[level],
    padding: [2, 4],
    borderRadius: 3,
    fontSize: 14,
    fontWeight: 600,
    formatter: part => part.value < least ? '' : persons[part.dataIndex].levels[level].percent,
  },
  data: persons.map(person => person.levels[level].hundredths / 100),
});

// What a reader who does not see the chart hears; the table above says more.
const resultSpoken = (persons, words, levels) => words + ' ' + persons.map(person =>
  person.name + ': ' + person.levels.map((level, at) => levels[at] + ' ' + level.percent).join(', ')).join('; ') + '.';

const drawResult = (place, ballot) => {
  const persons = ballot.persons;
  if (!persons.length) return;
  const levels = place.dataset.levels.split(';');
  place.style.height = 120 + 46 * persons.length + 'px';
  const chart = echarts.init(place, null, { renderer: 'svg' });
  const narrow = place.clientWidth < 640;
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: '#16202e' },
    aria: { enabled: true, label: { description: resultSpoken(persons, place.dataset.words, levels) } },
    legend: { top: 0, left: 'left', itemWidth: narrow ? 20 : 32, itemHeight: 18, textStyle: { fontSize: 14 }, selectedMode: false },
    grid: { left: 8, right: 24, top: narrow ? 76 : 44, bottom: 12, containLabel: true },
    xAxis: { type: 'value', min: 0, max: 100, interval: narrow ? 50 : 25, axisLabel: { formatter: '{value}%', fontSize: 13 } },
    yAxis: {
      type: 'category',
      inverse: true,
      axisTick: { show: false },
      axisLabel: { fontSize: 14, width: narrow ? 110 : 240, overflow: 'break' },
      data: persons.map(person => person.number + '. ' + person.name),
    },
    series: [0, 1, 2].map(level => resultSeries(persons, level, narrow ? 28 : 9, levels)),
  });
  new ResizeObserver(() => chart.resize()).observe(place);
};

for (const place of document.querySelectorAll('[data-result-chart]')) {
  fetch(place.dataset.resultChart, { cache: 'no-store' })
    .then(answer => answer.json())
    .then(result => drawResult(place, result.ballots[Number(place.dataset.ballot)]));
}
