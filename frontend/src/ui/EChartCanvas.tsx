/** Draws with ECharts: bars, lines and pies as SVG, which prints; follows theme and size. */

import { theme } from 'antd'
import { BarChart, LineChart, PieChart } from 'echarts/charts'
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components'
import { type EChartsCoreOption, init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useMedia } from '@/lib/media'

register([
  BarChart,
  LineChart,
  PieChart,
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
])

export type ChartOption = EChartsCoreOption

type Props = { option: ChartOption; height: number; label: string }

export function EChartCanvas({ option, height, label }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const { token } = theme.useToken()
  const still = useMedia('(prefers-reduced-motion: reduce)')
  useEffect(() => {
    if (!box.current) return
    const words = { color: token.colorText, fontFamily: token.fontFamily, fontSize: token.fontSize }
    // Axes do not take the words' colour by themselves; in the dark they would vanish.
    const axis = {
      axisLabel: words,
      axisLine: { lineStyle: { color: token.colorTextSecondary } },
      splitLine: { lineStyle: { color: token.colorBorder } },
    }
    const look = { categoryAxis: { ...axis, splitLine: { show: false } }, valueAxis: axis }
    const chart = init(box.current, look, { renderer: 'svg' })
    chart.setOption({
      color: [token.colorPrimary, token.colorInfo, token.colorWarning, token.colorSuccess],
      textStyle: words,
      animation: !still,
      aria: { enabled: true, decal: { show: true } },
      tooltip: {},
      ...option,
      // Version 6 puts the legend at the bottom, on the labels of the axis.
      ...(option.legend !== undefined && {
        legend: { top: 0, textStyle: words, ...(option.legend as object) },
      }),
    })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(box.current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [option, token, still])
  return <div ref={box} role="img" aria-label={label} style={{ width: '100%', height }} />
}
