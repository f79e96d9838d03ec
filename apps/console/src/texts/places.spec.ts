import { describe, expect, it } from '@jest/globals';
import { areaList } from '@vant/area-data';
import { placeOf } from './places';

describe('a region by name', () => {
  it.each([
    ['320508', '江苏苏州市姑苏区', 'Jiangsu 苏州市 姑苏区'],
    ['320500', '江苏苏州市', 'Jiangsu 苏州市'],
    ['3205', '江苏苏州市', 'Jiangsu 苏州市'],
    ['320000', '江苏', 'Jiangsu'],
    ['32', '江苏', 'Jiangsu'],
    ['220202', '吉林吉林市昌邑区', 'Jilin 吉林市 昌邑区'],
    // Beijing is city and province in one; some counties belong to no city.
    ['110105', '北京朝阳区', 'Beijing 朝阳区'],
    ['500230', '重庆丰都县', 'Chongqing 丰都县'],
    ['429004', '湖北仙桃市', 'Hubei 仙桃市'],
    // Given up in 2000: the city is left.
    ['320502', '江苏苏州市', 'Jiangsu 苏州市'],
  ])('%s', (region, chinese, english) => {
    expect(placeOf(region, 'zh', areaList)).toBe(chinese);
    expect(placeOf(region, 'en', areaList)).toBe(english);
  });

  it('is the province alone before the others have come', () => {
    expect(placeOf('320508', 'zh')).toBe('江苏');
  });

  it('is none where no province has the code', () => {
    expect(placeOf('990101', 'zh', areaList)).toBeUndefined();
  });
});
