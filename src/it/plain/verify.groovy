String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Decision[partnerId=1111111, partnerName=Contoso, asOf=2017-06-27, complete=true, competency=')
assert log.contains('attained=none')
assert new File(basedir, 'src/main/java/Decides.java').readLines().size() <= 15
