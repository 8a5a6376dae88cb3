/** 年终评议: the community appraises, the member answers on the phone, the unit receives and consults. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('a slip is answered before it is sent, and the member sees who consulted it', async ({
  page,
  browser,
}) => {
  // CHK-14, CHK-15, CHK-16, NT-11, PV-44
  await logIn(page, as('community'), '/service/appraisals')
  const run = page.getByRole('region', { name: /柳荫社区.*年度/ })
  await expect(run.getByText(/下一步：召开评议会/)).toBeVisible()
  await page.getByRole('button', { name: '补充新报到的党员' }).click()
  await run.getByRole('link', { name: /待评议/ }).click()
  for (const shown of [50, 100]) {
    await expect(page.getByText(`已显示 ${shown} 条`)).toBeVisible()
    await page.getByRole('button', { name: '加载更多' }).click()
  }
  await expectNoAxeFaults(page)
  await page.getByRole('link', { name: '赵建国' }).click()
  await page.getByRole('button', { name: '登记评议' }).click()
  const dialog = page.getByRole('dialog', { name: '登记赵建国的评议' })
  await dialog.getByLabel('参加评议人数').fill('23')
  await dialog.getByLabel('评议等次').click()
  await page.getByTitle('优秀').click()
  await dialog.getByLabel('社区意见').fill('全年参加政策宣讲，按时到岗。')
  await expectNoAxeFaults(page)
  await dialog.getByRole('button', { name: '登记评议' }).click()
  await expect(page.getByText(/参加.*23 人|23 人参加/)).toBeVisible()
  await page.getByRole('button', { name: '盖章送达' }).click()
  await expect(page.getByText(/之前还可以提出意见/)).toBeVisible()

  const phone = await at(browser, 'volunteer', '/my/feedback')
  await phone.setViewportSize({ width: 390, height: 844 })
  const mine = phone.getByRole('region', { name: /柳荫社区/ })
  await mine.getByRole('button', { name: '提出意见' }).click()
  await mine.getByLabel('我的意见').fill('情况属实，明年继续参加。')
  await expectNoSidewaysScroll(phone)
  await expectNoAxeFaults(phone)
  await mine.getByRole('button', { name: '提交意见' }).click()
  await expect(mine.getByText('情况属实，明年继续参加。')).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: '盖章送达' }).click()
  await expect(page.getByText('已送达 1 份')).toBeVisible()

  const unit = await at(browser, 'liaison', '/workbench')
  await unit.getByRole('region', { name: '表现反馈单待签收' }).getByRole('link').last().click()
  await unit.getByRole('link', { name: '赵建国' }).click()
  await unit.getByRole('button', { name: '签收' }).click()
  await unit.getByRole('button', { name: '调阅' }).click()
  const asked = unit.getByRole('dialog', { name: '调阅赵建国的反馈单' })
  await asked.getByLabel('调阅用途').click()
  await unit.getByTitle('评先选优').click()
  await asked.getByLabel('评议或评选的名称').fill('优秀共产党员评选')
  await asked.getByRole('button', { name: '调阅' }).click()
  await expect(unit.getByRole('list', { name: '调阅记录' })).toContainText('优秀共产党员评选')
  await expectNoAxeFaults(unit)
  await unit.context().close()

  await phone.reload()
  await expect(mine.getByRole('list', { name: '调阅记录' })).toContainText('郑凯')
  await expectNoAxeFaults(phone)
  await phone.context().close()
})
