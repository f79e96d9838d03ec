/** A day to be chosen, in the reader's language; forms and addresses hold it as `2026-11-29`. */
import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

type Look = Pick<DatePickerProps, 'id' | 'style' | 'placeholder' | 'title' | 'aria-label'>;
type Props = Look &
  Readonly<{
    value?: string | undefined;
    /** Nothing where the day was cleared. */
    onChange?: (day: string | undefined) => void;
  }>;

export function DayField({ value, onChange, ...look }: Props) {
  return (
    <DatePicker
      {...look}
      format="YYYY-MM-DD"
      value={value ? dayjs(value) : null}
      onChange={(day: dayjs.Dayjs | null) => onChange?.(day?.format('YYYY-MM-DD'))}
    />
  );
}
